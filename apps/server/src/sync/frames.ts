import * as encoding from 'lib0/encoding'
import { Cursor, Malformed } from './cursor.ts'
import { checkStateVector, readUpdateShape, type UpdateShape } from './update-shape.ts'

/** Outer message types of the y-websocket protocol. */
const SYNC = 0
const AWARENESS = 1
const QUERY_AWARENESS = 3
/** Ours: how many of this socket's document frames are on disk. Sent only to sockets opened with `?ack=1`. */
const DURABLE = 100

/** Inner types of a sync message (y-protocols/sync). */
const STEP_1 = 0
const STEP_2 = 1
const UPDATE = 2

/** A message from a client, proven to be well formed. */
export type Frame =
  | { readonly type: 'step1'; readonly stateVector: Uint8Array }
  | { readonly type: 'step2' | 'update'; readonly update: Uint8Array; readonly shape: UpdateShape }
  | { readonly type: 'presence'; readonly payload: Uint8Array }
  | { readonly type: 'queryPresence' }

/** Reads one binary message of a client. @throws {Malformed} */
export const readFrame = (data: Uint8Array): Frame => {
  if (data.length === 0) throw new Malformed('the frame is empty')
  const cursor = new Cursor(data)
  const type = cursor.varUint()
  if (type === SYNC) {
    const step = cursor.varUint()
    const payload = cursor.varBytes()
    if (step === STEP_1) {
      checkStateVector(payload)
      return { type: 'step1', stateVector: payload }
    }
    if (step !== STEP_2 && step !== UPDATE) throw new Malformed('the sync message has an unknown step')
    const shape = readUpdateShape(payload)
    return { type: step === STEP_2 ? 'step2' : 'update', update: payload, shape }
  }
  if (type === AWARENESS) return { type: 'presence', payload: cursor.varBytes() }
  if (type === QUERY_AWARENESS) return { type: 'queryPresence' }
  throw new Malformed('the message has an unknown type')
}

const sync = (step: number, payload: Uint8Array): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, SYNC)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, payload)
  })

/** "This is what I know, send me the rest." */
export const step1Frame = (stateVector: Uint8Array): Uint8Array => sync(STEP_1, stateVector)

/** The answer to a client's step 1. */
export const step2Frame = (update: Uint8Array): Uint8Array => sync(STEP_2, update)

export const updateFrame = (update: Uint8Array): Uint8Array => sync(UPDATE, update)

export const presenceFrame = (payload: Uint8Array): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, AWARENESS)
    encoding.writeVarUint8Array(encoder, payload)
  })

/** No entries: keeps y-websocket's watchdog quiet, which counts messages and not pings. */
export const emptyPresenceFrame: Uint8Array = presenceFrame(new Uint8Array([0]))

/** @param count how many document frames (sync step 2 and updates) of the receiving socket are on disk */
export const durableFrame = (count: number): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, DURABLE)
    encoding.writeVarUint(encoder, count)
  })
