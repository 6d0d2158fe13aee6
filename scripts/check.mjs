// npm run check: the fast part of the truth (format, lint, types, unit).
import { ensurePackages } from './machine.mjs'
import { fastSteps, runSteps } from './steps.mjs'

ensurePackages()
process.exit(runSteps(fastSteps))
