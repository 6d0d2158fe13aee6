import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['packages/**/*.test.{ts,tsx}', 'apps/**/*.test.{ts,tsx}', 'architecture.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
  },
})
