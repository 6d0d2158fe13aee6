// npm test: the whole truth. Installs what is missing, builds the page and runs every check.
import { ensurePackages, ensurePrograms } from './machine.mjs'
import { browserSteps, fastSteps, runSteps } from './steps.mjs'
import { ensureWebBuild } from './web-build.mjs'

ensurePackages()
ensurePrograms()
ensureWebBuild()
process.exit(runSteps([...fastSteps, ...browserSteps]))
