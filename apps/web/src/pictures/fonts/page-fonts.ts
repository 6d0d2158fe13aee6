import program from 'harfbuzzjs/dist/harfbuzz-subset.wasm?url'
import decompress from 'woff2-encoder/decompress'
import type { FontSource } from './embed.ts'
import { pageFaces } from './faces.ts'
import { createSubsetter } from './subsetter.ts'

/** What an address holds. */
const fetched = async (address: string): Promise<ArrayBuffer> => {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${new URL(address, document.baseURI).pathname}: ${answer.status}`)
  return answer.arrayBuffer()
}

const open = async (): Promise<FontSource> => ({
  faces: pageFaces(),
  subsetter: await createSubsetter(await fetched(program)),
  load: async (address) => decompress(await fetched(address)),
})

let opened: Promise<FontSource> | undefined

/** The fonts of this page, opened once. */
export const pageFonts = (): Promise<FontSource> => {
  opened ??= open().catch((error: unknown) => {
    // A network that failed may be back at the next attempt.
    opened = undefined
    throw error
  })
  return opened
}
