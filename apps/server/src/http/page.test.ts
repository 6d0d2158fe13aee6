import { mkdirSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RunningServer } from '../server.ts'
import { call, tempFolder, testServer } from '../testing/driver.ts'

const folder = tempFolder()
const webDir = join(folder.path, 'web')

let server: RunningServer
let url: string
beforeAll(async () => {
  mkdirSync(join(webDir, 'assets'), { recursive: true })
  writeFileSync(join(webDir, 'index.html'), '<!doctype html><title>wall</title>')
  writeFileSync(join(webDir, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  writeFileSync(join(webDir, 'assets', 'app-1a2b.js'), 'export {}')
  writeFileSync(join(folder.path, 'secret.txt'), 'secret')
  server = await testServer({ webDir })
  url = server.url
})
afterAll(async () => {
  await server.stop()
  folder.remove()
})

describe('the page', () => {
  it('is served for the start and for every board, assets for ever', async () => {
    for (const path of ['/', '/index.html', '/b/AAAAAAAAAAAAAAAAAAAAAA']) {
      const page = await call(url, path)
      expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-cache'])
      expect(page.text).toContain('wall')
      expect(page.headers.get('content-security-policy')).toContain("default-src 'self'")
      expect(page.headers.get('x-content-type-options')).toBe('nosniff')
      expect(page.headers.get('referrer-policy')).toBe('no-referrer')
    }
    const asset = await call(url, '/assets/app-1a2b.js')
    expect(asset.headers.get('cache-control')).toContain('immutable')
    expect(asset.headers.get('content-type')).toContain('javascript')
    expect((await call(url, '/icon.svg')).headers.get('content-type')).toBe('image/svg+xml')
  })

  it('answers what is not there with a problem document, and nothing outside the build', async () => {
    for (const path of [
      '/nothing',
      '/assets/old.js',
      '/api/nothing',
      '/..%2fsecret.txt',
      '/%00',
      '/%ff',
      '/b/x/y',
    ]) {
      const answer = await call(url, path)
      expect([path, answer.status]).toEqual([path, 404])
      expect(answer.headers.get('content-type')).toBe('application/problem+json')
      expect(answer.text).not.toContain('"secret"')
    }
  })

  it('is served to clients that offer another protocol on the way', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { Connection: 'Upgrade, HTTP2-Settings', Upgrade: 'h2c', 'HTTP2-Settings': 'AAMAAABk' }
      request(`${url}/healthz`, { headers }, (answer) => {
        answer.resume()
        resolve(answer.statusCode)
      })
        .on('error', reject)
        .end()
    })
    expect(status).toBe(200)
  })

  it('says what to do when it has not been built', async () => {
    const bare = await testServer()
    const page = await call(bare.url, '/')
    expect(page.status).toBe(503)
    expect(page.text).toContain('npm run build')
    await bare.stop()
  })
})

describe('operation', () => {
  it('tells that it lives, that it can write, and what it does', async () => {
    expect((await call(url, '/healthz')).body).toEqual({ status: 'ok' })
    expect((await call(url, '/readyz')).body).toEqual({ status: 'ready' })
    const metrics = await call(url, '/metrics')
    expect(metrics.headers.get('content-type')).toContain('text/plain; version=0.0.4')
    expect(metrics.text).toMatch(/^stormlane_commit_seconds_bucket\{le="\+Inf"\} \d+$/m)
  })
})
