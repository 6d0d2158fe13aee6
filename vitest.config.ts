import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['packages/**/*.test.{ts,tsx}', 'apps/**/*.test.{ts,tsx}', 'architecture.test.ts'],
    // Some tests start real processes, which take their time on a busy machine.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    exclude: ['**/node_modules/**', '**/dist/**'],
    // One test compares the colours of the style sheet with those of the wall.
    css: { include: [/tokens\.css/] },
  },
})
