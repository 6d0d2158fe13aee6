import { type ConnectorKind, connectorKinds, kinds, kindsOfPhase, type Words } from '@stormlane/domain'
import type { Action } from './action.ts'

/** So many kinds of a phase have a number key. */
const NUMBERED = 9

const placing = (kind: (typeof kinds)[number]): Action => ({
  id: `place-${kind.id}`,
  group: 'tools',
  label: kind.label,
  keysIn: (phase) => {
    const index = kindsOfPhase(phase).findIndex(({ id }) => id === kind.id)
    return index >= 0 && index < NUMBERED ? [String(index + 1)] : []
  },
  edits: true,
  run: ({ session }) => session.getState().pickKind(kind.id),
})

/** What a connector of a kind says, read from its beginning to its end. */
export const connectorNames: Readonly<Record<ConnectorKind, Words>> = {
  flow: { en: 'Leads to', ko: '이어짐' },
  publish: { en: 'Publishes', ko: '발행' },
  request: { en: 'Requests', ko: '요청' },
  updates: { en: 'Updates', ko: '갱신' },
  compensates: { en: 'Compensates', ko: '보상' },
}

const connecting = (kind: ConnectorKind): Action => ({
  id: `connect-${kind}`,
  group: 'tools',
  label: { en: `Connector: ${connectorNames[kind].en}`, ko: `연결선: ${connectorNames[kind].ko}` },
  edits: true,
  run: ({ session }) => session.getState().pickConnector(kind),
})

/** What the pointer does. */
export const toolActions: readonly Action[] = [
  {
    id: 'select',
    group: 'tools',
    label: { en: 'Select', ko: '선택' },
    keys: ['V'],
    edits: false,
    run: ({ session }) => session.getState().pickTool('select'),
  },
  {
    id: 'hand',
    group: 'tools',
    label: { en: 'Move the wall', ko: '벽 움직이기' },
    keys: ['H'],
    edits: false,
    run: ({ session }) => session.getState().pickTool('hand'),
  },
  {
    id: 'place-last',
    group: 'tools',
    label: { en: 'Sticky of the last kind', ko: '마지막에 쓴 종류의 스티키' },
    keys: ['N'],
    edits: true,
    run: ({ session }) => session.getState().pickKind(session.getState().lastPut),
  },
  {
    id: 'draw-context',
    group: 'tools',
    label: { en: 'Draw a bounded context', ko: '바운디드 컨텍스트 그리기' },
    keys: ['F'],
    edits: true,
    run: ({ session }) => session.getState().pickKind('context'),
  },
  {
    id: 'connect',
    group: 'tools',
    label: { en: 'Connector', ko: '연결선' },
    keys: ['A', 'L'],
    edits: true,
    run: ({ session }) => session.getState().pickTool('connect'),
  },
  ...connectorKinds.map(connecting),
  ...kinds.map(placing),
]
