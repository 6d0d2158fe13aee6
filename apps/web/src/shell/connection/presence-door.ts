import { type Presence, readPresence } from '@stormlane/board'
import type { Awareness } from 'y-protocols/awareness'
import type { Peer, PresenceDoor } from '../../canvas/workspace.ts'

/** At most 30 messages a second leave the page. */
const LEAST_GAP_MS = 1000 / 30

/** The server takes at most 4 kB a state; the rest is headroom for what it stamps on. */
const MOST_BYTES = 3_500

const halved = (ids: readonly string[]): readonly string[] => ids.slice(0, Math.floor(ids.length / 2))

/** Shows fewer selected and dragged ids until the state is small enough to travel. */
export const fitPresence = (presence: Presence): Presence => {
  let fitted = presence
  const bytes = () => new TextEncoder().encode(JSON.stringify(fitted)).length
  while (bytes() > MOST_BYTES && (fitted.selection.length > 0 || (fitted.drag?.ids.length ?? 0) > 0)) {
    fitted = {
      ...fitted,
      selection: halved(fitted.selection),
      ...(fitted.drag ? { drag: { ...fitted.drag, ids: halved(fitted.drag.ids) } } : {}),
    }
  }
  return fitted
}

type Part = { readonly [Key in keyof Presence]?: Presence[Key] | undefined }

interface AwarenessChange {
  readonly added: readonly number[]
  readonly updated: readonly number[]
  readonly removed: readonly number[]
}

/** Presence over Yjs awareness: what others say is parsed once a change, what we say is throttled. */
export class AwarenessDoor implements PresenceDoor {
  readonly #awareness: Awareness
  readonly #parsed = new Map<number, Peer>()
  readonly #listeners = new Set<() => void>()
  #peers: readonly Peer[] = []
  #own: Part
  #timer: ReturnType<typeof setTimeout> | undefined
  #lastShown = 0

  constructor(awareness: Awareness, first: Pick<Presence, 'name' | 'colour' | 'person'>) {
    this.#awareness = awareness
    this.#own = { ...first, selection: [] }
    awareness.setLocalState({ ...this.#own })
    awareness.on('change', this.#onChange)
  }

  peers(): readonly Peer[] {
    return this.#peers
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  show(part: Part): void {
    this.#own = { ...this.#own, ...part }
    if (this.#timer !== undefined) return
    const wait = Math.max(0, this.#lastShown + LEAST_GAP_MS - performance.now())
    this.#timer = setTimeout(this.#send, wait)
  }

  destroy(): void {
    clearTimeout(this.#timer)
    this.#awareness.off('change', this.#onChange)
    this.#listeners.clear()
  }

  readonly #send = (): void => {
    this.#timer = undefined
    this.#lastShown = performance.now()
    const own = readPresence(this.#own)
    if (own) this.#awareness.setLocalState({ ...fitPresence(own) })
  }

  readonly #onChange = ({ added, updated, removed }: AwarenessChange): void => {
    const own = this.#awareness.clientID
    const others = [...added, ...updated, ...removed].filter((id) => id !== own)
    if (others.length === 0) return
    const states = this.#awareness.getStates()
    for (const id of others) {
      const presence = readPresence(states.get(id))
      if (presence) this.#parsed.set(id, { id, presence })
      else this.#parsed.delete(id)
    }
    this.#peers = [...this.#parsed.values()].sort((a, b) => a.id - b.id)
    for (const listener of this.#listeners) listener()
  }
}
