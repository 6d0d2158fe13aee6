// Runs named checks one after the other, all of them even when one fails, and says at the end which held.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { projectEnv, root, run } from './machine.mjs'

const bin = (name) => join(root, 'node_modules/.bin', name)

export const fastSteps = [
  { name: 'format and lint', command: bin('biome'), args: ['check', '--error-on-warnings', '.'] },
  { name: 'types', command: bin('node'), args: ['scripts/types.mjs'] },
  {
    name: 'unit, property and server tests',
    command: bin('vitest'),
    args: ['run', '--reporter=default', '--reporter=json', '--outputFile.json=.results/unit.json'],
    report: '.results/unit.json',
    count: (report) => ({
      passed: report.numPassedTests,
      failed: report.numTotalTests - report.numPassedTests,
    }),
  },
]

export const browserSteps = [
  {
    name: 'browser tests',
    command: bin('playwright'),
    args: ['test', '--config', 'e2e/playwright.config.ts'],
    report: '.results/browser.json',
    count: ({ stats }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky + stats.skipped,
    }),
  },
]

/**
 * What a step amounts to in tests: a check without a report is one. A step that failed counts at least one
 * failure, also when its runner died before it wrote a report; a skipped or flaky test is a failed one.
 */
const countOf = ({ report, count }, held) => {
  if (!report) return { passed: held ? 1 : 0, failed: held ? 0 : 1 }
  if (!existsSync(join(root, report))) return { passed: 0, failed: 1 }
  const { passed, failed } = count(JSON.parse(readFileSync(join(root, report), 'utf8')))
  return { passed, failed: held ? failed : Math.max(1, failed) }
}

/** Returns the process' exit code: 0 when every step held. The last line counts checks and tests. */
export const runSteps = (steps) => {
  const results = []
  for (const step of steps) {
    const { name, command, args, report } = step
    console.log(`\n── ${name}: ${[command.slice(root.length), ...args].join(' ')}`)
    if (report) rmSync(join(root, report), { force: true })
    const started = performance.now()
    const code = run(command, args, { env: { ...projectEnv(), FORCE_COLOR: '0' } })
    const counted = countOf(step, code === 0)
    results.push({ name, ...counted, seconds: (performance.now() - started) / 1000 })
  }
  console.log('\n── all checks')
  for (const { name, passed, failed, seconds } of results) {
    console.log(
      `${failed === 0 ? 'passed' : 'FAILED'}  ${name}: ${passed} passed, ${failed} failed (${seconds.toFixed(1)} s)`,
    )
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0)
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
  return sum('failed') === 0 ? 0 : 1
}
