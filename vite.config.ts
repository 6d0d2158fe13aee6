import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Where the server listens while the page is developed with hot reload. */
const server = `127.0.0.1:${process.env.STORMLANE_PORT ?? '3000'}`

export default defineConfig({
  root: 'apps/web',
  publicDir: '../../public',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2024',
    // Fonts stay files of their own, so that a page fetches only the scripts it shows.
    assetsInlineLimit: 0,
    rolldownOptions: {
      // The page itself, and the benchmark's page around the same wall.
      input: ['index.html', 'bench.html'].map((page) => join(import.meta.dirname, 'apps/web', page)),
    },
  },
  server: {
    host: '127.0.0.1',
    proxy: {
      // The server compares a page's origin with the host it was asked for, so the host stays what it is.
      '/api': { target: `http://${server}`, changeOrigin: false },
      '/sync': { target: `ws://${server}`, ws: true, changeOrigin: false },
    },
  },
})
