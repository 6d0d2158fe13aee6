import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test'

export interface Sticky {
  readonly id: string
  readonly kind: string
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The buttons of the list that mirrors the wall for keyboards and screen readers. */
const MIRROR = '[data-testid="mirror"] [data-id]'

/** One person at one browser, in words of the product. Positions are board units unless said otherwise. */
export class Person {
  readonly page: Page
  readonly #context: BrowserContext
  #cdp: CDPSession | undefined
  #areFingersDown = false

  private constructor(context: BrowserContext, page: Page) {
    this.#context = context
    this.page = page
  }

  static async arrive(
    browser: Browser,
    options: {
      readonly locale?: string
      readonly name?: string
      readonly dark?: boolean
      /** Whether the screen can be touched. */
      readonly touch?: boolean
    } = {},
  ): Promise<Person> {
    const context = await browser.newContext({
      locale: options.locale ?? 'en-US',
      viewport: { width: 1440, height: 900 },
      colorScheme: options.dark ? 'dark' : 'light',
      hasTouch: options.touch ?? false,
      reducedMotion: 'reduce',
      acceptDownloads: true,
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    return new Person(context, await context.newPage())
  }

  leave(): Promise<void> {
    return this.#context.close()
  }

  /** Opens a board's link and waits until the board is there. */
  async open(link: string): Promise<void> {
    await this.page.goto(link)
    await this.ready()
  }

  async ready(): Promise<void> {
    await this.page.locator('[data-wall][data-zoom]').waitFor()
    await this.page.locator('[data-connection="saved"], [data-connection="readOnly"]').first().waitFor()
  }

  /** Waits until the badge says that everything is on the server's disk. */
  async saved(): Promise<void> {
    await this.page.locator('[data-connection="saved"]').first().waitFor()
  }

  /** Waits until the badge says so; the words are those of the page's save states. */
  async connection(state: string): Promise<void> {
    await this.page.locator(`[data-connection="${state}"]`).first().waitFor()
  }

  /** A further tab of the same browser. */
  async newTab(): Promise<Person> {
    return new Person(this.#context, await this.#context.newPage())
  }

  /** Waits until everything that was given to this browser's database is in it. */
  async onDevice(): Promise<void> {
    await this.page.evaluate(async () => {
      for (const { name } of await indexedDB.databases()) {
        if (!name?.startsWith('stormlane.board.')) continue
        await new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open(name)
          opening.onerror = () => reject(opening.error)
          opening.onsuccess = () => {
            // It runs when those writes that were begun before it have ended.
            const after = opening.result.transaction('updates', 'readonly')
            after.objectStore('updates').count()
            after.oncomplete = () => {
              opening.result.close()
              resolve()
            }
          }
        })
      }
    })
  }

  get #wall() {
    return this.page.locator('[data-wall]')
  }

  /** The stickies the mirror list knows of. */
  async stickies(): Promise<readonly Sticky[]> {
    return this.page.locator(MIRROR).evaluateAll((buttons) =>
      buttons.map((button) => {
        const { id = '', kind = '', x, y, width, height } = (button as HTMLElement).dataset
        const shown = button.textContent ?? ''
        const text = shown === 'empty' || shown === '빈 스티키' ? '' : shown
        return { id, kind, text, x: Number(x), y: Number(y), width: Number(width), height: Number(height) }
      }),
    )
  }

  /** The one sticky with that text; fails when there is none or more than one. */
  async sticky(text: string): Promise<Sticky> {
    await this.page
      .getByTestId('mirror')
      .getByText(text, { exact: true })
      .first()
      .waitFor({ state: 'attached' })
    const found = (await this.stickies()).filter((sticky) => sticky.text === text)
    const [only] = found
    if (!only || found.length > 1) throw new Error(`${found.length} stickies say "${text}"`)
    return only
  }

  /** Where a board point appears in the browser's window. */
  async toWindow(x: number, y: number): Promise<{ x: number; y: number }> {
    await this.page.locator('[data-wall]:not([data-moving])').waitFor()
    const box = await this.#wall.boundingBox()
    const view = await this.#wall.evaluate((wall) => {
      const { zoom, x: left, y: top } = (wall as HTMLElement).dataset
      return { zoom: Number(zoom), x: Number(left), y: Number(top) }
    })
    if (!box) throw new Error('the wall is not shown')
    return { x: box.x + (x - view.x) * view.zoom, y: box.y + (y - view.y) * view.zoom }
  }

  async centreOf(text: string): Promise<{ x: number; y: number }> {
    const { x, y, width, height } = await this.sticky(text)
    return this.toWindow(x + width / 2, y + height / 2)
  }

  async click(x: number, y: number): Promise<void> {
    const at = await this.toWindow(x, y)
    await this.page.mouse.click(at.x, at.y)
  }

  async doubleClick(x: number, y: number): Promise<void> {
    const at = await this.toWindow(x, y)
    await this.page.mouse.dblclick(at.x, at.y)
  }

  async select(text: string): Promise<void> {
    const at = await this.centreOf(text)
    await this.page.mouse.click(at.x, at.y)
  }

  /** The upper left corners of all stickies, by their text. */
  async places(): Promise<Readonly<Record<string, readonly [number, number]>>> {
    return Object.fromEntries((await this.stickies()).map(({ text, x, y }) => [text, [x, y]]))
  }

  /** Chooses from the menu beside the selection how the selected things lie. */
  async arrange(choice: string): Promise<void> {
    await this.page.getByRole('toolbar').getByRole('button', { name: 'Arrange' }).click()
    await this.page.getByRole('menuitem', { name: choice }).click()
  }

  /** Takes a kind from the palette and puts a sticky with a text at a place. */
  async put(kindLabel: string, x: number, y: number, text: string): Promise<void> {
    await this.page
      .getByRole('button', { name: new RegExp(`^${kindLabel}`) })
      .first()
      .click()
    await this.click(x, y)
    await this.page.keyboard.type(text)
    await this.page.keyboard.press('Escape')
    await this.sticky(text)
  }

  /** Begins to drag the sticky with that text by board units, without letting go. */
  async beginDrag(text: string, dx: number, dy: number): Promise<void> {
    const { x, y, width, height } = await this.sticky(text)
    const from = await this.toWindow(x + width / 2, y + height / 2)
    const to = await this.toWindow(x + width / 2 + dx, y + height / 2 + dy)
    await this.page.mouse.move(from.x, from.y)
    await this.page.mouse.down()
    await this.page.mouse.move(to.x, to.y, { steps: 8 })
  }

  drop(): Promise<void> {
    return this.page.mouse.up()
  }

  async drag(text: string, dx: number, dy: number): Promise<void> {
    await this.beginDrag(text, dx, dy)
    await this.drop()
  }

  /** Where the wall is looked at from: the board point at its upper left corner, and the zoom. */
  async view(): Promise<{ x: number; y: number; zoom: number }> {
    await this.page.locator('[data-wall]:not([data-moving])').waitFor()
    return this.#wall.evaluate((wall) => {
      const { zoom, x, y } = (wall as HTMLElement).dataset
      return { zoom: Number(zoom), x: Number(x), y: Number(y) }
    })
  }

  /** Lets so many frames be drawn. */
  async frames(count: number): Promise<void> {
    await this.page.evaluate(
      (wanted) =>
        new Promise<void>((resolve) => {
          let drawn = 0
          const next = (): void => {
            if (++drawn > wanted) resolve()
            else requestAnimationFrame(next)
          }
          next()
        }),
      count,
    )
  }

  /** Fingers that are on the screen now, at points of the window; none lifts them. */
  async fingers(...points: readonly { readonly x: number; readonly y: number }[]): Promise<void> {
    const cdp = await this.#protocol()
    const type = points.length === 0 ? 'touchEnd' : this.#areFingersDown ? 'touchMove' : 'touchStart'
    this.#areFingersDown = points.length > 0
    await cdp.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map(({ x, y }, id) => ({ x, y, id })),
    })
  }

  /** Taps a point of the window with a finger. */
  async tap(at: { readonly x: number; readonly y: number }): Promise<void> {
    await this.fingers(at)
    await this.fingers()
  }

  /** Draws a finger over the window and lifts it. */
  async swipe(
    from: { readonly x: number; readonly y: number },
    to: { readonly x: number; readonly y: number },
  ): Promise<void> {
    await this.fingers(from)
    for (let step = 1; step <= 6; step++) {
      await this.fingers({
        x: from.x + ((to.x - from.x) * step) / 6,
        y: from.y + ((to.y - from.y) * step) / 6,
      })
    }
    await this.fingers()
  }

  /** Drags with a pen between points of the window. */
  async penDrag(
    from: { readonly x: number; readonly y: number },
    to: { readonly x: number; readonly y: number },
  ): Promise<void> {
    const cdp = await this.#protocol()
    const send = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', at: { x: number; y: number }) =>
      cdp.send('Input.dispatchMouseEvent', {
        type,
        ...at,
        button: 'left',
        buttons: type === 'mouseReleased' ? 0 : 1,
        clickCount: 1,
        pointerType: 'pen',
      })
    await send('mousePressed', from)
    await send('mouseMoved', { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 })
    await send('mouseMoved', to)
    await send('mouseReleased', to)
  }

  /** Picks from the menu of preferences, by the words in it. */
  async prefer(choice: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Preferences' }).click()
    await this.page.getByRole('menuitemradio', { name: choice }).click()
  }

  /** Looks for something with Ctrl+F. */
  async find(text: string): Promise<void> {
    await this.page.keyboard.press('Control+f')
    const field = this.page.getByRole('searchbox', { name: /Find on the board|보드에서 찾기/ })
    await field.and(this.page.locator(':focus')).waitFor()
    await field.fill(text)
  }

  /** The texts of what is selected on the wall. */
  selected(): Promise<readonly string[]> {
    return this.page
      .locator(`${MIRROR}[aria-pressed="true"]`)
      .evaluateAll((buttons) => buttons.map((button) => button.textContent ?? ''))
  }

  /** Whether a sticky lies whole in the part of the window that no panel covers. */
  async isInSight(text: string): Promise<boolean> {
    const { x, y, width, height } = await this.sticky(text)
    const from = await this.toWindow(x, y)
    const to = await this.toWindow(x + width, y + height)
    const cover = await this.page.getByRole('complementary').boundingBox()
    const { width: right, height: bottom } = this.page.viewportSize() ?? { width: 0, height: 0 }
    const isSheet = cover !== null && cover.width >= right
    return (
      from.x >= 0 &&
      from.y >= 0 &&
      to.x <= (cover && !isSheet ? cover.x : right) &&
      to.y <= (cover && isSheet ? cover.y : bottom)
    )
  }

  /** The colour the wall is painted in at a board point, as `#rrggbb`. */
  async colourAt(x: number, y: number): Promise<string> {
    const at = await this.toWindow(x, y)
    return this.page
      .locator('[data-wall-layers] canvas')
      .first()
      .evaluate((canvas, { x: left, y: top }) => {
        if (!(canvas instanceof HTMLCanvasElement)) throw new Error('the wall is not painted')
        const box = canvas.getBoundingClientRect()
        const ratio = canvas.width / box.width
        const [red = 0, green = 0, blue = 0] =
          canvas.getContext('2d')?.getImageData((left - box.x) * ratio, (top - box.y) * ratio, 1, 1).data ??
          []
        return `#${[red, green, blue].map((value) => value.toString(16).padStart(2, '0')).join('')}`
      }, at)
  }

  /** Keeps composing through the input method: `steps` are the states of the syllable being written. */
  async compose(...steps: readonly string[]): Promise<void> {
    const cdp = await this.#protocol()
    for (const text of steps) {
      await cdp.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      })
    }
  }

  /** Ends the composition with a syllable, as the input method does when the next one begins. */
  async commit(text: string): Promise<void> {
    await (await this.#protocol()).send('Input.insertText', { text })
  }

  /** Types Hangul as a Korean keyboard does: each syllable grows by its letters, then is committed. */
  async typeHangul(text: string): Promise<void> {
    for (const syllable of text) {
      const letters = lettersOf(syllable)
      if (letters.length > 0) await this.compose(...letters)
      await this.commit(syllable)
    }
  }

  async #protocol(): Promise<CDPSession> {
    this.#cdp ??= await this.#context.newCDPSession(this.page)
    return this.#cdp
  }
}

const LEAD = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'

/**
 * The states through which an input method takes a syllable: 한 → ㅎ, 하, 한 (Unicode standard, section 3.12).
 * Empty for anything that is not a Hangul syllable.
 */
const lettersOf = (syllable: string): readonly string[] => {
  const index = (syllable.codePointAt(0) ?? 0) - 0xac00
  if (index < 0 || index >= 11_172) return []
  const open = syllable.codePointAt(0) ?? 0
  const withoutTail = String.fromCodePoint(open - (index % 28))
  const lead = LEAD[Math.floor(index / 588)] ?? ''
  return withoutTail === syllable ? [lead, syllable] : [lead, withoutTail, syllable]
}
