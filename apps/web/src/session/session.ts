import type { ConnectorKind, KindId, Language } from '@stormlane/domain'
import { createStore, type StoreApi } from 'zustand/vanilla'

/** What the pointer does on the wall; `place` puts down `placing`. */
export type ToolId = 'select' | 'hand' | 'place' | 'connect' | 'laser'

export type Theme = 'system' | 'light' | 'dark'

/** The colours of kinds: those of every workshop, or those that stay apart for every colour vision. */
export type Colours = 'familiar' | 'safe'

/** What a person moves the pointer with; decides what a wheel that clicks does. */
export type Pointing = 'mouse' | 'trackpad'

export type DialogId = 'export' | 'share' | 'help' | 'actions'

/** What this page alone knows: tool, selection, open dialogs. Never shared, never undone. */
export interface SessionState {
  readonly tool: ToolId
  /** The kind that the place tool puts down. */
  readonly placing: KindId
  /** The kind of the last sticky that was put down; taking a kind in hand and giving it up leaves it as it is. */
  readonly lastPut: KindId
  readonly connecting: ConnectorKind
  /** Ids of selected elements. */
  readonly selection: ReadonlySet<string>
  /** Ids of selected connectors. */
  readonly selectedConnectors: ReadonlySet<string>
  /** Id of the element whose text is being written. */
  readonly editing: string | null
  readonly dialog: DialogId | null
  /** Id of the tab of the side panel that is open. */
  readonly panel: string | null
  /** What in the side panel wants the keyboard as soon as it is there; the tab takes it back to null. */
  readonly panelWants: string | null
  /** Id of the tab that opens when nothing else is asked for. */
  readonly lastPanel: string
  /** Where the menu of the wall is open, CSS pixels of the page. */
  readonly menu: { readonly x: number; readonly y: number } | null
  /** Null until the person has said it. */
  readonly pointing: Pointing | null
  /** Whether the person is being asked what they point with. */
  readonly asksPointing: boolean
  readonly language: Language
  readonly theme: Theme
  readonly colours: Colours
  /** The name others see. */
  readonly userName: string
  /** Index into the presence colours. */
  readonly colour: number
  /** The same in every tab of this browser. */
  readonly person: string
  /** Whether others' cursors, what they say there, and where they are beyond the edges stay out of sight. */
  readonly hidesCursors: boolean
  /** Whether the small map of the whole board is open. */
  readonly minimap: boolean
  /** Whether the link lets this person speak and point, and call everybody; readers only look. */
  readonly voice: 'none' | 'speak' | 'call'
  /** Awareness client id of the person whose view this page follows. */
  readonly following: number | null
  /** Whether something is being said at the cursor. */
  readonly chatting: boolean
  /** Whether the link, or a too old page, lets this person only look. */
  readonly readOnly: boolean
  /** A short sentence for everybody's eyes and for screen readers; replaced by the next. */
  readonly notice: string
  /** A sentence for screen readers alone, in the same live region; replaced by the next. */
  readonly spoken: string
}

export interface SessionActions {
  pickTool(tool: ToolId): void
  /** Takes the place tool with that kind in hand. */
  pickKind(kind: KindId): void
  pickConnector(kind: ConnectorKind): void
  select(ids: Iterable<string>, connectors?: Iterable<string>): void
  edit(id: string | null): void
  open(dialog: DialogId | null): void
  /**
   * Opens a tab of the side panel; null closes the panel.
   * @param wants what in it wants the keyboard
   */
  openPanel(tab: string | null, wants?: string): void
  openMenu(at: SessionState['menu']): void
  askPointing(asks: boolean): void
  say(notice: string): void
  announce(spoken: string): void
  follow(id: number | null): void
  chat(on: boolean): void
  set(part: Partial<Settable>): void
}

/** What a browser remembers of a person. */
type Remembered = Pick<
  SessionState,
  'language' | 'theme' | 'colours' | 'pointing' | 'userName' | 'person' | 'hidesCursors' | 'minimap'
>

type Settable = Remembered & Pick<SessionState, 'colour' | 'voice' | 'readOnly'>

export type Session = SessionState & SessionActions
export type SessionStore = StoreApi<Session>

const NOTHING: ReadonlySet<string> = new Set()

const setOf = (ids: Iterable<string>): ReadonlySet<string> => {
  const set = new Set(ids)
  return set.size === 0 ? NOTHING : set
}

/** A fresh session; the first fields of a person come from what the browser remembered. */
export const createSession = (remembered: Partial<Remembered> = {}): SessionStore =>
  createStore<Session>((set) => ({
    tool: 'select',
    placing: 'event',
    lastPut: 'event',
    connecting: 'flow',
    selection: NOTHING,
    selectedConnectors: NOTHING,
    editing: null,
    dialog: null,
    panel: null,
    panelWants: null,
    lastPanel: 'outline',
    menu: null,
    pointing: null,
    asksPointing: false,
    language: 'en',
    theme: 'system',
    colours: 'familiar',
    userName: '',
    colour: 0,
    person: '',
    hidesCursors: false,
    minimap: false,
    voice: 'none',
    following: null,
    chatting: false,
    readOnly: false,
    notice: '',
    spoken: '',
    ...remembered,
    pickTool: (tool) => set({ tool }),
    pickKind: (placing) => set({ tool: 'place', placing }),
    pickConnector: (connecting) => set({ tool: 'connect', connecting }),
    select: (ids, connectors = NOTHING) =>
      set({ selection: setOf(ids), selectedConnectors: setOf(connectors) }),
    edit: (editing) => set({ editing }),
    open: (dialog) => set({ dialog }),
    openPanel: (panel, wants) =>
      set(
        panel === null ? { panel, panelWants: null } : { panel, panelWants: wants ?? null, lastPanel: panel },
      ),
    openMenu: (menu) => set({ menu }),
    askPointing: (asksPointing) => set({ asksPointing }),
    say: (notice) => set({ notice }),
    // The same words again are news too; screen readers hear of a change only.
    announce: (spoken) =>
      set((before) => ({ spoken: before.spoken === spoken ? `${spoken}\u00a0` : spoken })),
    follow: (following) => set({ following }),
    chat: (chatting) => set({ chatting }),
    set: (part) => set(part),
  }))
