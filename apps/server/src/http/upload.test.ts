import { request } from 'node:http'
import { afterAll, describe, expect, it } from 'vitest'
import { call, type ServerProcess, serverProcess, tempFolder } from '../testing/driver.ts'

const folder = tempFolder()
afterAll(() => folder.remove())

describe('an upload of 200 MB', () => {
  let child: ServerProcess | undefined
  afterAll(async () => {
    await child?.end('SIGKILL')
  })
  const rss = async (): Promise<number> =>
    Number(/resident_bytes (\d+)/.exec((await call(child?.url ?? '', '/metrics')).text)?.[1])

  it.each([true, false])(
    'is refused with 413 and flat memory (length announced: %s)',
    async (announced) => {
      child ??= await serverProcess('testing/serve.ts', ['--data', folder.path])
      const before = await rss()
      let peak = before
      const size = 200 * 1024 * 1024
      const part = Buffer.alloc(1024 * 1024, 32)
      const answer = await new Promise<{ status: number; text: string }>((resolve, reject) => {
        const upload = request(
          `${child?.url}/api/boards`,
          { method: 'POST', headers: announced ? { 'Content-Length': size } : {} },
          (response) => {
            let text = ''
            response.on('data', (piece) => {
              text += piece
            })
            response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
          },
        )
        upload.on('error', reject)
        let sent = 0
        const send = () => {
          while (sent < size) {
            sent += part.length
            if (!upload.write(part)) {
              upload.once('drain', send)
              return
            }
          }
          upload.end()
        }
        send()
      })
      peak = Math.max(peak, await rss())
      expect(answer.status).toBe(413)
      expect(answer.text).toMatch(/At most 48\.?\d* MiB/)
      // What is kept at most is the limit itself, and only when the length was not announced.
      expect(peak - before).toBeLessThan((announced ? 40 : 120) * 1024 * 1024)
      expect((await call(child.url, '/healthz')).status).toBe(200)
    },
    60_000,
  )
})
