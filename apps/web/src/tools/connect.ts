import { connect as connectElements } from '@stormlane/board'
import { stickyAt } from '../canvas/hit.ts'
import type { Tool, ToolContext, WallPointer } from './tool.ts'

/** The element a connector can begin or end at: the sticky at a point, else a frame by its title or border. */
const endAt = ({ view }: ToolContext, pointer: WallPointer): string | undefined =>
  stickyAt(view.scene, pointer.board)?.id

/** Draws a connector from an element to the pointer; the select tool uses it for the handle beside a sticky. */
export const createLinkGesture = (context: ToolContext) => {
  const { workspace, drafts } = context
  let from: string | undefined
  return {
    begin(id: string): void {
      from = id
    },
    get going(): boolean {
      return from !== undefined
    },
    move(pointer: WallPointer): void {
      if (from === undefined) return
      const target = endAt(context, pointer)
      drafts.show({
        link: {
          from,
          to: pointer.board,
          target: target === from ? undefined : target,
          kind: workspace.session.getState().connecting,
        },
      })
    },
    /** Puts the connector down; returns whether it led anywhere. */
    end(pointer: WallPointer): boolean {
      const to = endAt(context, pointer)
      const kind = workspace.session.getState().connecting
      const start = from
      from = undefined
      drafts.clear()
      if (start === undefined || to === undefined || start === to) return false
      const id = workspace.newId()
      if (!workspace.board.run(connectElements({ id, kind, from: start, to }))) return false
      workspace.session.getState().select([], [id])
      return true
    },
    cancel(): void {
      from = undefined
      drafts.clear()
    },
  }
}

/** Draws connectors: drag from one sticky to another, or click one and then the other. */
export const connect: Tool = {
  id: 'connect',
  label: { en: 'Connector', ko: '연결선' },
  edits: true,
  take: (context) => {
    const gesture = createLinkGesture(context)
    const { drafts } = context
    // A click on a sticky leaves the line hanging on the pointer until the next click.
    let clicked = false
    let start: string | undefined
    return {
      down: (pointer) => {
        if (gesture.going) {
          clicked = true
          return
        }
        clicked = false
        start = endAt(context, pointer)
        if (start !== undefined) gesture.begin(start)
      },
      move: (pointer) => gesture.move(pointer),
      up: (pointer) => {
        if (!gesture.going) return
        const stillThere = endAt(context, pointer) === start
        if (!clicked && stillThere) return
        gesture.end(pointer)
        start = undefined
      },
      holds: (pointer) => gesture.going || endAt(context, pointer) !== undefined,
      hover: (pointer) => {
        const under = endAt(context, pointer)
        if (gesture.going) gesture.move(pointer)
        else if (under === undefined) drafts.clear()
        else if (drafts.draft.source !== under) drafts.show({ source: under })
        return 'crosshair'
      },
      cancel: () => {
        start = undefined
        gesture.cancel()
      },
    }
  },
}
