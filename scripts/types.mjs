// Type-checks every workspace under its own rules (domain knows neither DOM nor Node).
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { projectEnv, root, run } from './machine.mjs'

const projects = ['packages', 'apps']
  .flatMap((group) => readdirSync(join(root, group)).map((name) => join(group, name)))
  .flatMap((folder) => ['tsconfig.json', 'tsconfig.test.json'].map((file) => join(folder, file)))
  .concat('e2e/tsconfig.json', 'bench/tsconfig.json')
  .filter((file) => existsSync(join(root, file)))

let failed = 0
for (const project of projects) {
  if (run(join(root, 'node_modules/.bin/tsc'), ['-p', project], { env: projectEnv() }) !== 0) {
    console.error(`stormlane: types of ${project} do not hold`)
    failed++
  }
}
console.log(`types: ${projects.length - failed} of ${projects.length} projects hold`)
process.exit(failed > 0 ? 1 : 0)
