import { editText, MAX_TEXT } from '@stormlane/board'
import { kindOf } from '@stormlane/domain'
import { centreOf } from './box.ts'
import type { Box } from './camera.ts'
import { STICKY_WEIGHT, TITLE_WEIGHT, textBox } from './painter/text-layout.ts'
import { titleOf } from './painter/titles.ts'
import { rebase, replacementBetween } from './rebase.ts'
import { breaksBetweenLetters, LINE_HEIGHT, WALL_FONT } from './text-fit.ts'
import type { WallView } from './wall-view.ts'
import type { Workspace } from './workspace.ts'

/** Where writing goes on: to the neighbour in that direction. */
export type Step = 'right' | 'left' | 'below' | 'above'

/** What the editor does besides editing. */
export interface TextEditorDoors {
  /** Ends writing on an element and goes on with its neighbour. */
  step(from: string, to: Step): void
}

/** A key that an input method swallowed counts for this long once the composition has ended, milliseconds. */
const KEY_WAITS = 120

/** Text of a new sticky before anything is written, board units. */
const EMPTY_SIZE = 22

const plainLines = (text: string): string => text.replace(/\r\n?/gu, '\n')

const stepOf = (event: KeyboardEvent): Step | 'done' | undefined => {
  if (event.key === 'Escape') return 'done'
  if (event.key === 'Tab' && !event.ctrlKey && !event.metaKey && !event.altKey)
    return event.shiftKey ? 'left' : 'right'
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return event.shiftKey ? 'above' : 'below'
  return undefined
}

/**
 * The one text field of the wall, always there, moved over the element that is written on. It takes the focus
 * in the very key press or tap that begins writing, so that an input method's first keystroke lands in it and a
 * phone's keyboard stays open from sticky to sticky. While a sticky is only selected the wall has the keyboard:
 * letters are shortcuts then, in every layout.
 *
 * While a composition is under way nothing changes value, selection or focus: what others write to the same
 * element waits until it has ended, and keys that end writing take effect after it.
 */
export class TextEditor {
  readonly #workspace: Workspace
  readonly #view: WallView
  readonly #root: HTMLElement
  readonly #doors: TextEditorDoors
  readonly #field = document.createElement('textarea')
  readonly #abort = new AbortController()
  readonly #stops: (() => void)[] = []
  /** Element whose text is in the field. */
  #target: string | null = null
  /** The text on which the field and the board last agreed. */
  #agreed = ''
  #editing = false
  #composing = false
  /** Guards against hearing our own focus changes. */
  #refocusing = false
  #waiting: { readonly what: Step | 'done'; readonly since: number } | undefined

  constructor(workspace: Workspace, view: WallView, root: HTMLElement, doors: TextEditorDoors) {
    this.#workspace = workspace
    this.#view = view
    this.#root = root
    this.#doors = doors
    this.#dress()
    root.append(this.#field)
    this.#listen()
    this.#follow()
  }

  /** Whether a keystroke belongs to a text that is being composed. */
  get composing(): boolean {
    return this.#composing
  }

  /** Gives the keyboard to the wall: to the field while somebody writes, else to the wall itself. */
  focus(): void {
    const wanted = this.#target === null ? this.#root : this.#field
    if (document.activeElement !== wanted) wanted.focus({ preventScroll: true })
  }

  destroy(): void {
    this.#commit()
    this.#abort.abort()
    for (const stop of this.#stops) stop()
    this.#field.remove()
  }

  #dress(): void {
    const field = this.#field
    field.rows = 1
    field.maxLength = MAX_TEXT
    field.spellcheck = false
    field.autocapitalize = 'off'
    field.setAttribute('autocomplete', 'off')
    field.dataset.wallText = ''
    Object.assign(field.style, {
      position: 'absolute',
      left: '0',
      top: '0',
      margin: '0',
      border: '0',
      outline: 'none',
      resize: 'none',
      overflow: 'hidden',
      boxSizing: 'border-box',
      background: 'transparent',
      fontFamily: WALL_FONT,
      letterSpacing: 'normal',
      overflowWrap: 'anywhere',
      transformOrigin: '0 0',
      zIndex: '1',
    })
  }

  #listen(): void {
    const { session, board } = this.#workspace
    const { signal } = this.#abort
    const field = this.#field
    field.addEventListener('input', () => this.#typed(), { signal })
    field.addEventListener('compositionstart', () => this.#composition(true), { signal })
    field.addEventListener('compositionend', () => this.#composition(false), { signal })
    field.addEventListener('keydown', (event) => this.#key(event), { signal })
    field.addEventListener('blur', () => this.#left(), { signal })
    this.#stops.push(
      session.subscribe(() => this.#follow()),
      board.subscribe(({ changed, removed }) => {
        if (this.#target === null) return
        if (removed.has(this.#target)) this.#follow()
        else if (changed.has(this.#target)) {
          this.#pull()
          this.#lay()
        }
      }),
      this.#view.onFrame(() => this.#lay()),
    )
  }

  /** Brings the field in line with what is edited. */
  #follow(): void {
    const { editing } = this.#workspace.session.getState()
    const target = editing !== null && this.#workspace.board.elements.has(editing) ? editing : null
    if (target !== this.#target) this.#turnTo(target)
    const now = editing !== null && editing === this.#target
    if (now !== this.#editing) {
      this.#editing = now
      this.#workspace.board.closeStep()
      if (now) this.#begin()
      else {
        this.#commit()
        this.#field.style.opacity = '0'
      }
    }
    this.#label()
    this.#lay()
  }

  #turnTo(target: string | null): void {
    const held = this.#holdsFocus()
    if (this.#composing) this.#endComposition()
    this.#commit()
    if (this.#editing) this.#workspace.board.closeStep()
    this.#editing = false
    this.#target = target
    this.#agreed = target === null ? '' : this.#boardText(target)
    this.#field.value = this.#agreed
    this.#field.style.opacity = '0'
    this.#field.inputMode = 'none'
    this.#field.disabled = false
    if (target !== null) this.#field.setSelectionRange(this.#agreed.length, this.#agreed.length)
    if (held) this.focus()
  }

  #begin(): void {
    this.#field.style.opacity = '1'
    this.#field.inputMode = 'text'
    if (document.activeElement !== this.#field) {
      this.#field.focus({ preventScroll: true })
      const end = this.#field.value.length
      this.#field.setSelectionRange(end, end)
    }
  }

  /** Whether the keyboard is on the wall now, or nowhere. */
  #holdsFocus(): boolean {
    const { activeElement } = document
    return activeElement === null || activeElement === document.body || this.#root.contains(activeElement)
  }

  #boardText(id: string): string {
    return plainLines(this.#workspace.board.elements.get(id)?.text ?? '')
  }

  #typed(): void {
    if (this.#target === null) {
      this.#field.value = ''
      return
    }
    if (!this.#editing) this.#workspace.session.getState().edit(this.#target)
    if (!this.#composing) this.#commit()
    this.#lay()
  }

  #composition(begins: boolean): void {
    this.#composing = begins
    if (begins) {
      if (!this.#editing && this.#target !== null) this.#workspace.session.getState().edit(this.#target)
      return
    }
    this.#commit()
    this.#lay()
    const waiting = this.#waiting
    this.#waiting = undefined
    if (waiting && performance.now() - waiting.since < KEY_WAITS) this.#finish(waiting.what)
  }

  /** Writes what was typed to the board, together with what others wrote meanwhile. */
  #commit(): void {
    const id = this.#target
    if (id === null || this.#composing) return
    const { board } = this.#workspace
    if (!board.elements.has(id)) return
    const typed = this.#field.value
    if (typed !== this.#agreed) {
      const theirs = this.#boardText(id)
      const next = theirs === this.#agreed ? typed : rebase(this.#agreed, typed, theirs)
      // The board tells us of the change before `continue` returns; by then both agree.
      this.#agreed = next
      board.continue(editText(id, next))
    }
    this.#pull()
  }

  /** Takes over what the board says now, keeping the caret where it is in the text. */
  #pull(): void {
    const id = this.#target
    if (id === null || this.#composing) return
    const text = this.#boardText(id)
    const unwritten = this.#field.value !== this.#agreed && text !== this.#agreed
    if (unwritten && this.#field.value !== text) {
      this.#commit()
      return
    }
    this.#agreed = text
    if (this.#field.value === text) return
    const { start, end, inserted } = replacementBetween(this.#field.value, text)
    this.#field.setRangeText(inserted, start, end, 'preserve')
  }

  #key(event: KeyboardEvent): void {
    if (!this.#editing) return
    const what = stepOf(event)
    const swallowed = event.keyCode === 229
    if (event.isComposing || this.#composing || swallowed) {
      if (what === undefined) return
      this.#waiting = { what, since: performance.now() }
      if (event.key === 'Tab') event.preventDefault()
      // A real key code means that no input method is handling the key: the composition ends with it.
      if (!swallowed) {
        event.preventDefault()
        event.stopPropagation()
        this.#endComposition()
      }
      return
    }
    const oneLine = this.#isTitle() && event.key === 'Enter'
    if (what === undefined && !oneLine) return
    event.preventDefault()
    event.stopPropagation()
    this.#finish(oneLine ? 'done' : (what ?? 'done'))
  }

  #finish(what: Step | 'done'): void {
    const from = this.#target
    this.#commit()
    if (what === 'done' || from === null || this.#isTitle()) this.#workspace.session.getState().edit(null)
    else this.#doors.step(from, what)
  }

  /** Makes the input method hand over what it holds: losing the focus ends every composition. */
  #endComposition(): void {
    this.#refocusing = true
    const held = document.activeElement === this.#field
    this.#field.blur()
    if (held) this.#field.focus({ preventScroll: true })
    this.#refocusing = false
    // Browsers that say nothing on blur have put the text into the field all the same.
    if (this.#composing) this.#composition(false)
  }

  #left(): void {
    if (this.#refocusing || !this.#editing) return
    // Another window has the keyboard: writing goes on when ours has it again.
    if (!document.hasFocus()) {
      this.#commit()
      return
    }
    this.#composing = false
    this.#commit()
    this.#workspace.session.getState().edit(null)
  }

  #isTitle(): boolean {
    const element = this.#target === null ? undefined : this.#workspace.board.elements.get(this.#target)
    return element !== undefined && kindOf(element.kind).shape !== 'sticky'
  }

  #label(): void {
    const { language } = this.#workspace.session.getState()
    const element = this.#target === null ? undefined : this.#workspace.board.elements.get(this.#target)
    const kind = element && kindOf(element.kind).label[language]
    const words = { en: 'Text on the wall', ko: '벽에 쓰는 글' }
    const label = kind ? { en: `Text of ${kind}`, ko: `${kind}의 글` } : words
    this.#field.setAttribute('aria-label', label[language])
    this.#field.tabIndex = kind ? 0 : -1
  }

  /** Moves the field over its element and sets its text exactly as it is painted. */
  #lay(): void {
    const { style } = this.#field
    const item = this.#target === null ? undefined : this.#view.scene.item(this.#target)
    style.pointerEvents = this.#editing ? 'auto' : 'none'
    if (!item) {
      style.opacity = '0'
      style.width = style.height = '1px'
      style.transform = 'translate(0, 0)'
      return
    }
    const { painter, zoom } = this.#view
    if (item.kind.shape !== 'sticky') {
      this.#layTitle()
      return
    }
    const text = this.#field.value
    const fit = painter.layout.of({ ...item.element, id: EDITOR, text })
    const area = textBox(item.element)
    const size = fit.lines.length === 0 ? Math.min(EMPTY_SIZE, item.element.height * 0.16) : fit.size
    const step = size * LINE_HEIGHT
    const rows = Math.max(1, fit.lines.length)
    const above = Math.max(0, (area.height - rows * step) / 2)
    Object.assign(style, {
      padding: `${area.y + above}px ${area.x}px 0`,
      textAlign: 'center',
      font: `${STICKY_WEIGHT} ${size}px / ${step}px ${WALL_FONT}`,
      whiteSpace: 'pre-wrap',
      wordBreak: breaksBetweenLetters(text) ? 'normal' : 'keep-all',
      color: painter.look.theme.families[item.kind.colour].text,
    })
    this.#moveOver(item.element, zoom, item.tilt)
  }

  #layTitle(): void {
    const item = this.#target === null ? undefined : this.#view.scene.item(this.#target)
    if (!item) return
    const { painter, zoom } = this.#view
    const { size, plate } = titleOf(
      { ...item.element, text: this.#field.value },
      zoom,
      painter.layout,
      painter.look.language,
    )
    Object.assign(this.#field.style, {
      padding: `0 ${size * 0.4}px`,
      textAlign: 'left',
      font: `${TITLE_WEIGHT} ${size}px / ${plate.height}px ${WALL_FONT}`,
      whiteSpace: 'pre',
      color: painter.look.theme.frame.title,
    })
    this.#moveOver({ ...plate, width: Math.max(plate.width + size, size * 8) }, zoom, 0)
  }

  #moveOver(box: Box, zoom: number, tilt: number): void {
    const centre = this.#view.place(centreOf(box))
    Object.assign(this.#field.style, {
      width: `${box.width}px`,
      height: `${box.height}px`,
      transform:
        `translate(${centre.x}px, ${centre.y}px) rotate(${tilt}deg) scale(${zoom}) ` +
        `translate(${-box.width / 2}px, ${-box.height / 2}px)`,
    })
  }
}

/** The layout remembers the field's text under a name no element has. */
const EDITOR = ''
