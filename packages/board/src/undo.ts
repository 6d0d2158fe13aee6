import * as Y from 'yjs'
import type { BoardRoots } from './roots.ts'

/** `overtaken`: somebody else has changed since what the step would take back, so it stays as it is. */
export type UndoOutcome = 'done' | 'overtaken' | 'nothing'

type StackEvent = Parameters<Parameters<typeof Y.UndoManager.prototype.on<'stack-item-added'>>[1]>[0]

const MADE = 'made'

/**
 * One person's undo. Only transactions with this page's own origin count; each command is one step (`Board`
 * closes steps itself, hence the endless capture time).
 *
 * Two things go beyond Yjs' own manager. A step that somebody has overtaken is used up without touching the
 * step before it: Yjs would go on and undo that one too. And a sticky that somebody else has worked on since
 * stays when its maker undoes making it.
 */
export class PersonalUndo {
  readonly #manager: Y.UndoManager
  readonly #roots: readonly Y.Map<unknown>[]
  readonly #isShared: (id: string) => boolean
  /** Ids that the step now being taken back made and that others have worked on. */
  #protected: ReadonlySet<string> = new Set()

  /** @param isShared whether another person has changed that element or connector */
  constructor(roots: BoardRoots, origin: unknown, isShared: (id: string) => boolean) {
    this.#roots = [roots.elements, roots.connectors]
    this.#isShared = isShared
    this.#manager = new Y.UndoManager([roots.meta, roots.elements, roots.connectors, roots.relations], {
      trackedOrigins: new Set([origin]),
      captureTimeout: Number.POSITIVE_INFINITY,
      deleteFilter: (item) => this.#protected.size === 0 || !this.#protected.has(this.#ownerOf(item)),
    })
    this.#manager.on('stack-item-added', this.#note)
    this.#manager.on('stack-item-updated', this.#note)
  }

  /** Whether a transaction's origin is this undo at work. */
  isOrigin(origin: unknown): boolean {
    return origin === this.#manager
  }

  get canUndo(): boolean {
    return this.#manager.canUndo()
  }

  get canRedo(): boolean {
    return this.#manager.canRedo()
  }

  closeStep(): void {
    this.#manager.stopCapturing()
  }

  undo(): UndoOutcome {
    return this.#pop(this.#manager.undoStack, () => this.#manager.undo() !== null)
  }

  redo(): UndoOutcome {
    return this.#pop(this.#manager.redoStack, () => this.#manager.redo() !== null)
  }

  destroy(): void {
    this.#manager.destroy()
  }

  /** Lets the manager see only the topmost step, so that it cannot go on to the one before. */
  #pop(stack: Y.UndoManager['undoStack'], take: () => boolean): UndoOutcome {
    const top = stack.at(-1)
    if (!top) return 'nothing'
    const made: unknown = top.meta.get(MADE)
    if (made instanceof Set) this.#protected = new Set([...made].filter((id) => this.#isShared(id)))
    const earlier = stack.splice(0, stack.length - 1)
    try {
      return take() ? 'done' : 'overtaken'
    } finally {
      stack.unshift(...earlier)
      this.#protected = new Set()
    }
  }

  /** Remembers with a step which elements and connectors it made. */
  readonly #note = ({ stackItem, changedParentTypes }: StackEvent): void => {
    const known: unknown = stackItem.meta.get(MADE)
    const made: Set<string> = known instanceof Set ? known : new Set()
    for (const [type, events] of changedParentTypes) {
      if (!this.#roots.some((root) => Object.is(root, type))) continue
      for (const event of events) {
        if (!Object.is(event.target, type)) continue
        for (const [id, { action }] of event.keys) if (action === 'add') made.add(id)
      }
    }
    stackItem.meta.set(MADE, made)
  }

  /** Id of the element or connector that an item belongs to; empty for anything else. */
  #ownerOf(item: Y.Item): string {
    let at: Y.Item | null = item
    while (at !== null) {
      const parent: Y.Item['parent'] = at.parent
      if (this.#roots.some((root) => Object.is(root, parent))) return at.parentSub ?? ''
      at = parent instanceof Y.AbstractType ? parent._item : null
    }
    return ''
  }
}
