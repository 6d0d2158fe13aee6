import * as decoding from 'lib0/decoding'

/** Message types of the y-websocket protocol, and inner types of its sync messages. */
const SYNC = 0
const STEP_2 = 1
const UPDATE = 2

/** Ours: how many document frames of this socket are on the server's disk. */
export const DURABLE = 100

export type DocumentStep = 'answer' | 'update'

/** Which document frame this is that the page sends, or null for everything else (step 1, presence). */
export const documentStep = (data: unknown): DocumentStep | null => {
  if (!(data instanceof Uint8Array) || data[0] !== SYNC) return null
  if (data[1] === STEP_2) return 'answer'
  return data[1] === UPDATE ? 'update' : null
}

/** The Yjs update inside a document frame. */
export const updateOf = (frame: Uint8Array): Uint8Array => {
  const decoder = decoding.createDecoder(frame)
  decoding.readVarUint(decoder)
  decoding.readVarUint(decoder)
  return decoding.readVarUint8Array(decoder)
}
