#!/usr/bin/env node
// Plain JavaScript, so that a Node too old for the rest can still say so.
const major = Number(process.versions.node.split('.')[0])
if (major >= 24) {
  await import('../src/main.ts')
} else {
  process.stderr.write(
    `stormlane: needs Node 24 or newer, but this is ${process.versions.node}; run it with npx from the project's folder, which brings its own\n`,
  )
  process.exitCode = 2
}
