import type { Peer, PresenceDoor } from './workspace.ts'

/** One other person, however many tabs they have open. */
export interface RosterEntry {
  /** Awareness client id of the tab they were last seen in: the first that is not idle. */
  readonly id: number
  readonly name: string
  /** Index into the presence colours. */
  readonly colour: number
  /** The same in every tab of one browser; empty where it is not told. */
  readonly person: string
  readonly idle: boolean
  /** Awareness client id of whom they follow. */
  readonly following: number | undefined
  /** How many tabs they have open. */
  readonly tabs: number
}

/** Who is here, apart from where their pointers are: changes seldom, so that lists may follow it. */
export interface Roster {
  /** The same array until something in it changes. */
  read(): readonly RosterEntry[]
  subscribe(listener: () => void): () => void
}

const entriesOf = (peers: readonly Peer[]): readonly RosterEntry[] => {
  const entries = new Map<string, RosterEntry>()
  for (const { id, presence } of peers) {
    const { name, colour, person = '', idle = false, following } = presence
    const key = person === '' ? `${id}` : `${person} ${name}`
    const known = entries.get(key)
    const entry = { id, name, colour, person, idle, following, tabs: 1 }
    if (!known) entries.set(key, entry)
    else entries.set(key, { ...(known.idle && !idle ? entry : known), tabs: known.tabs + 1 })
  }
  return [...entries.values()]
}

const alike = (a: RosterEntry, b: RosterEntry | undefined): boolean =>
  b !== undefined &&
  a.id === b.id &&
  a.name === b.name &&
  a.colour === b.colour &&
  a.person === b.person &&
  a.idle === b.idle &&
  a.following === b.following &&
  a.tabs === b.tabs

const rosters = new WeakMap<PresenceDoor, Roster>()

/** The roster of a board; the same for everybody who asks. */
export const rosterOf = (presence: PresenceDoor): Roster => {
  const known = rosters.get(presence)
  if (known) return known
  let peers: readonly Peer[] | undefined
  let entries: readonly RosterEntry[] = []
  const read = () => {
    const now = presence.peers()
    if (now !== peers) {
      peers = now
      const next = entriesOf(now)
      const same =
        next.length === entries.length && next.every((entry, index) => alike(entry, entries[index]))
      if (!same) entries = next
    }
    return entries
  }
  const roster: Roster = {
    read,
    subscribe: (listener) => {
      let last = read()
      return presence.subscribe(() => {
        const now = read()
        if (now === last) return
        last = now
        listener()
      })
    },
  }
  rosters.set(presence, roster)
  return roster
}
