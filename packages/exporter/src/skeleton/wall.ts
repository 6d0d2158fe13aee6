import {
  type Attributes,
  type BoardSnapshot,
  type Connector,
  type KindId,
  type Model,
  type ModelRelation,
  mayRelate,
  type RelationKind,
} from '@stormlane/domain'
import { digestOf } from './digest.ts'
import { sorted, sortedBy } from './report.ts'
import type { TraceBasis } from './types.ts'

/** One identity of the model together with what people attached to its stickies. */
export interface Item {
  readonly id: string
  readonly kind: KindId
  /** Text of the sticky whose id is the item's: unlike reading order, moving stickies never changes it. */
  readonly text: string
  /** Of all its stickies; where two say different things, the smaller sticky id wins. */
  readonly attributes: Attributes
  readonly stickies: readonly string[]
  /** The frame that holds it, or null. */
  readonly frame: string | null
}

/** A relation of the model between two items, with the connectors behind it. */
export interface Link {
  readonly kind: RelationKind
  readonly from: Item
  readonly to: Item
  readonly relation: ModelRelation
  readonly connectors: readonly Connector[]
  readonly attributes: Attributes
}

/** The board and its reading, indexed for the exporter. */
export interface Wall {
  readonly snapshot: BoardSnapshot
  /** In reading order. */
  readonly items: readonly Item[]
  readonly ofKind: (...kinds: readonly KindId[]) => readonly Item[]
  /** By the id of the item or of any of its stickies. */
  readonly item: (id: string) => Item | undefined
  /** The frame that holds a sticky. */
  readonly frameOf: (sticky: string) => Item | null
  /** Relations that leave or reach an item, strongest first; rejected ones never. */
  readonly from: (kind: RelationKind, item: Item) => readonly Link[]
  readonly to: (kind: RelationKind, item: Item) => readonly Link[]
  readonly links: (kind: RelationKind) => readonly Link[]
  /** The event that a reference stands for; an item that refers to nothing stands for itself. */
  readonly origin: (item: Item) => Item
  /** Connectors that no relation was read from. */
  readonly unread: readonly Connector[]
  /** A board id as it may stand in the skeleton: at most 80 characters. */
  readonly publicId: (id: string) => string
  /** A uid for something that no sticky stands for; never that of a sticky. */
  readonly derivedId: (kind: string, path: string) => string
}

const MAX_UID = 80

const strength: Readonly<Record<ModelRelation['basis'], number>> = {
  accepted: 0,
  connector: 1,
  containment: 2,
  adjacency: 3,
}

/** How the skeleton's trace calls the basis of a relation. */
export const traceBasis: Readonly<Record<ModelRelation['basis'], TraceBasis>> = {
  accepted: 'user-confirmed',
  connector: 'arrow',
  containment: 'containment',
  adjacency: 'adjacency',
}

/** Several stickies' or connectors' attributes as one: where two say different things, the first wins. */
export const mergedAttributes = (records: readonly Attributes[]): Attributes => {
  const result: Record<string, unknown> = Object.create(null)
  for (const record of records) {
    for (const [key, value] of Object.entries(record)) {
      if (value !== undefined && !(key in result)) result[key] = value
    }
  }
  return { ...result }
}

const shortId = (id: string): string =>
  id !== '' && id.length <= MAX_UID ? id : `${id.slice(0, 60)}~${digestOf(id).slice(0, 16)}`

export const indexWall = (snapshot: BoardSnapshot, model: Model): Wall => {
  const elements = new Map(snapshot.elements.map((element) => [element.id, element]))
  const connectors = new Map(snapshot.connectors.map((connector) => [connector.id, connector]))

  const items = model.elements.map((element): Item => {
    const stickies = sorted([element.id, ...element.stickies])
    const own = stickies.flatMap((id) => elements.get(id) ?? [])
    return {
      id: element.id,
      kind: element.kind,
      text: elements.get(element.id)?.text ?? element.name,
      attributes: mergedAttributes(own.map(({ attributes }) => attributes)),
      stickies,
      frame: element.context,
    }
  })
  const byId = new Map(items.flatMap((item) => item.stickies.map((id): [string, Item] => [id, item])))
  // Actors and systems are one for the board, so the frame of each of their stickies counts.
  const frames = new Map(
    model.elements.flatMap(({ stickies, context }) =>
      context === null ? [] : stickies.map((id): [string, string] => [id, context]),
    ),
  )
  const byKind = Map.groupBy(items, ({ kind }) => kind)

  const links = model.relations.flatMap((relation): Link[] => {
    const from = byId.get(relation.from)
    const to = byId.get(relation.to)
    if (!from || !to || relation.status === 'rejected') return []
    if (!mayRelate(relation.kind, from.kind, to.kind)) return []
    const behind = sortedBy(
      relation.connectors.flatMap((id) => connectors.get(id) ?? []),
      ({ id }) => id,
    )
    const attributes = mergedAttributes(behind.map((connector) => connector.attributes))
    return [{ kind: relation.kind, from, to, relation, connectors: behind, attributes }]
  })
  links.sort(
    (a, b) =>
      strength[a.relation.basis] - strength[b.relation.basis] ||
      b.relation.confidence - a.relation.confidence ||
      (a.from.id < b.from.id
        ? -1
        : a.from.id > b.from.id
          ? 1
          : a.to.id < b.to.id
            ? -1
            : a.to.id > b.to.id
              ? 1
              : 0),
  )
  const byEnd = (end: 'from' | 'to') => Map.groupBy(links, (link) => `${link.kind} ${link[end].id}`)
  const leaving = byEnd('from')
  const reaching = byEnd('to')
  const byLinkKind = Map.groupBy(links, ({ kind }) => kind)

  const from = (kind: RelationKind, item: Item) => leaving.get(`${kind} ${item.id}`) ?? []
  const to = (kind: RelationKind, item: Item) => reaching.get(`${kind} ${item.id}`) ?? []

  const origin = (item: Item): Item => {
    const seen = new Set<Item>()
    let at = item
    while (!seen.has(at)) {
      seen.add(at)
      const next = from('refersTo', at).find((link) => link.to !== at)?.to
      // An event that a command of its own context emits is a fact of its own, whatever it resembles.
      if (!next || (at.kind === 'event' && to('emits', at).length > 0)) return at
      at = next
    }
    return item
  }

  const read = new Set(model.relations.flatMap((relation) => relation.connectors))
  const boardIds = new Set([...elements.keys(), ...connectors.keys()].map(shortId))
  return {
    snapshot,
    items,
    ofKind: (...kinds) =>
      kinds.length === 1
        ? (byKind.get(kinds[0] ?? 'note') ?? [])
        : items.filter(({ kind }) => kinds.includes(kind)),
    item: (id) => byId.get(id),
    frameOf: (sticky) => byId.get(frames.get(sticky) ?? '') ?? null,
    from,
    to,
    links: (kind) => byLinkKind.get(kind) ?? [],
    origin,
    unread: snapshot.connectors.filter(({ id }) => !read.has(id)),
    publicId: shortId,
    derivedId: (kind, path) => {
      let uid = shortId(`drv_${kind}_${path}`)
      while (boardIds.has(uid)) uid = shortId(`${uid}~`)
      return uid
    },
  }
}
