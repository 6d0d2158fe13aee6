import { type KindId, kindOf } from '../kinds/index.ts'
import { STICKY_SIDE } from '../kinds/kind.ts'
import type { Model } from '../model.ts'
import type {
  BoardElement,
  BoardSnapshot,
  Connector,
  ConnectorKind,
  JudgedRelation,
  RelationKind,
} from '../snapshot.ts'
import { readBoard } from './read-board.ts'

/** Draws small walls in S and asks what is read from them, in the words of the notation. */
export class Drawing {
  readonly elements: BoardElement[] = []
  readonly connectors: Connector[] = []
  readonly judged: JudgedRelation[] = []

  /** Puts a sticky with its top left corner at `x`, `y` in S; returns its id. */
  put(kind: KindId, text: string, x: number, y: number, width?: number, height?: number): string {
    const id = `s${String(this.elements.length + 1).padStart(2, '0')}`
    const { size } = kindOf(kind)
    this.elements.push({
      id,
      kind,
      text,
      x: x * STICKY_SIDE,
      y: y * STICKY_SIDE,
      width: width === undefined ? size.width : width * STICKY_SIDE,
      height: height === undefined ? size.height : height * STICKY_SIDE,
      attributes: {},
    })
    return id
  }

  /** Command, aggregate and event in one row from `x`: 4.2 S wide. */
  chain(
    x: number,
    y: number,
    names: readonly [string, string, string] = ['Place order', 'Order', 'Order placed'],
  ) {
    const command = this.put('command', names[0], x, y)
    const target = this.put('aggregate', names[1], x + 1.1, y)
    const event = this.put('event', names[2], x + 3, y)
    return { command, target, event }
  }

  connect(kind: ConnectorKind, from: string, to: string): string {
    const id = `c${String(this.connectors.length + 1).padStart(2, '0')}`
    this.connectors.push({ id, kind, from, to, attributes: {} })
    return id
  }

  judge(status: JudgedRelation['status'], kind: RelationKind, from: string, to: string): void {
    this.judged.push({ kind, from, to, status })
  }

  move(id: string, x: number, y: number): void {
    const at = this.elements.findIndex((element) => element.id === id)
    const element = this.elements[at]
    if (element) this.elements[at] = { ...element, x: x * STICKY_SIDE, y: y * STICKY_SIDE }
  }

  get snapshot(): BoardSnapshot {
    return {
      name: 'Drawn',
      locale: 'en',
      phase: 'design',
      elements: this.elements,
      connectors: this.connectors,
      relations: this.judged,
    }
  }

  read(): Model {
    return readBoard(this.snapshot)
  }

  /** The pairs of stickies in effect, each as `from kind to`, sorted. */
  says(...kinds: RelationKind[]): string[] {
    return sentences(this.read(), kinds)
  }
}

/** The pairs of a model in effect, each as `from kind to`, sorted; of all kinds when none is named. */
export const sentences = (model: Model, kinds: readonly RelationKind[] = []): string[] =>
  model.relations
    .filter(({ kind, status }) => status !== 'rejected' && (kinds.length === 0 || kinds.includes(kind)))
    .flatMap(({ kind, pairs }) => pairs.map(([from, to]) => `${from} ${kind} ${to}`))
    .sort()
