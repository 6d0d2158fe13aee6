// What is done to a page: prepare → short warm-up → the measured part; `check` says whether it really happened.
import { doubleClick, dragAlong, key, paced, sleep, wheel } from './lib/input.mjs'
import { call, frames } from './lib/page.mjs'

/** Out by 160 px and back to 24 px from the start, so that the board stays in view sample after sample. */
const shift = (k, { x, y }) => ({
  x: x + (k <= 55 ? (160 * k) / 55 : 160 - (136 * (k - 55)) / 45),
  y: y + 12 * Math.sin(k / 8),
})

/** A short drag for warming up. */
const nudge = ({ cdp }, { x, y }) =>
  dragAlong(cdp, { x, y }, 20, (k) => ({
    x: x + 2 * k - (k > 10 ? 4 * (k - 10) : 0),
    y: y + (k > 10 ? 20 - k : k),
  }))

const dragOne = async (c, i) => {
  c.from = await call(c.page, 'screenPointOf', i)
  // A peer may take a neighbour (Excalidraw's hit test reaches 10 px, more than a sticky at 4 %): watch those too.
  const { cols } = c
  c.near = [0, -1, 1, -cols, cols, -cols - 1, 1 - cols, cols - 1, cols + 1].map((step) => i + step)
  c.nearFrom = []
  for (const j of c.near) c.nearFrom.push(await call(c.page, 'screenPointOf', j))
  await c.begin()
  await dragAlong(c.cdp, c.from, 100, (k) => shift(k, c.from))
}

const exactlyOneMoved = async (c) => {
  let moved = 0
  for (const [k, j] of c.near.entries()) {
    const now = await call(c.page, 'screenPointOf', j)
    if (now.x - c.nearFrom[k].x > 10) moved++
  }
  return moved === 1
}

const WRITTEN = 'stock is counted yes'

export const SCENARIOS = {
  'pan-fit': {
    prepare: (c) => call(c.page, 'fit'),
    warm: (c) => paced(30, (k) => wheel(c.cdp, k < 15 ? 2 : -2, 0)),
    run: (c) => paced(120, (k) => (k >= 30 && k < 80 ? wheel(c.cdp, -2, -1) : wheel(c.cdp, 2, 1))),
    check: (_c, before, after) => Math.abs(after.x - before.x) > 20,
  },
  'pan-100': {
    prepare: (c) => call(c.page, 'zoomTo100'),
    warm: (c) => paced(30, () => wheel(c.cdp, -12, 0)),
    run: (c) => paced(120, () => wheel(c.cdp, 12, 3)),
    check: (_c, before, after) => Math.abs(after.x - before.x) > 1000,
  },
  zoom: {
    prepare: (c) => call(c.page, 'fit'),
    warm: (c) => paced(20, (k) => wheel(c.cdp, 0, k < 10 ? c.zoomDeltas[0] : -c.zoomDeltas[0], true)),
    reset: (c) => call(c.page, 'fit'),
    run: (c) => paced(60, (k) => wheel(c.cdp, 0, c.zoomDeltas[k], true)),
    check: (_c, before, after) => after.zoom > before.zoom * 2,
  },
  type: {
    prepare: async (c) => {
      c.editing = c.mid - c.cols + 1
      const how = await call(c.page, 'beginEdit', c.editing)
      await frames(c.page, 10)
      if (how?.dblclick) await doubleClick(c.cdp, await call(c.page, 'screenPointOf', c.editing))
      await sleep(500)
    },
    warm: async (c) => {
      for (const letter of 'abc') {
        await key(c.cdp, letter)
        await sleep(100)
      }
    },
    run: async (c) => {
      for (const letter of WRITTEN) {
        const begun = performance.now()
        await key(c.cdp, letter)
        await sleep(Math.max(0, 100 - (performance.now() - begun)))
      }
    },
    check: async (c) => String(await call(c.page, 'textOf', c.editing)).includes(WRITTEN),
    after: async (c) => {
      await call(c.page, 'clearSelection')
      await sleep(200)
    },
  },
  'drag-100': {
    beginsItself: true,
    prepare: (c) => call(c.page, 'zoomTo100'),
    warm: async (c) => nudge(c, await call(c.page, 'screenPointOf', c.mid + c.cols)),
    run: (c) => dragOne(c, c.mid - c.attempt),
    check: exactlyOneMoved,
  },
  'drag-fit': {
    beginsItself: true,
    prepare: (c) => call(c.page, 'fit'),
    warm: async (c) => nudge(c, await call(c.page, 'screenPointOf', c.mid - 2 * c.cols - 6)),
    // A second attempt takes another one: the first now lies on its neighbour.
    run: (c) => dragOne(c, c.mid - (2 + 2 * c.attempt) * c.cols - 4),
    check: exactlyOneMoved,
  },
  marquee: {
    prepare: (c) => call(c.page, 'fit'),
    warm: (c) => dragAlong(c.cdp, { x: 24, y: 76 }, 15, (k) => ({ x: 24 + k * 6, y: 76 + k * 4 })),
    reset: async (c) => {
      await call(c.page, 'clearSelection')
      await frames(c.page, 6)
    },
    run: (c) =>
      dragAlong(c.cdp, { x: 24, y: 76 }, 60, (k) => ({
        x: 24 + (1436 - 24) * (k / 60),
        y: 76 + (896 - 76) * (k / 60),
      })),
    check: (c, _before, after) => after.selected >= c.n * 0.98,
    after: (c) => call(c.page, 'clearSelection'),
  },
  'drag-200': {
    beginsItself: true,
    prepare: async (c) => {
      await call(c.page, 'fit')
      c.grab = await call(c.page, 'selectMany', 200)
      await frames(c.page, 6)
    },
    warm: async (c) => nudge(c, await call(c.page, 'screenPointOf', c.grab)),
    run: async (c) => {
      c.selected = (await call(c.page, 'state')).selected
      c.from = await call(c.page, 'screenPointOf', c.grab)
      c.besideFrom = await call(c.page, 'screenPointOf', c.grab + 1)
      await c.begin()
      await dragAlong(c.cdp, c.from, 100, (k) => shift(k, c.from))
    },
    check: async (c) => {
      const now = await call(c.page, 'screenPointOf', c.grab)
      const beside = await call(c.page, 'screenPointOf', c.grab + 1)
      return now.x - c.from.x > 10 && beside.x - c.besideFrom.x > 10 && c.selected === 200
    },
    after: (c) => call(c.page, 'clearSelection'),
  },
  /** Thirty edits by somebody else to a sticky in view; only for pages that can be told of one. */
  remote: {
    optional: 'remoteEdit',
    prepare: (c) => call(c.page, 'zoomTo100'),
    warm: async (c) => {
      for (let k = 0; k < 3; k++) {
        await call(c.page, 'remoteEdit', c.mid)
        await sleep(100)
      }
    },
    run: async (c) => {
      // What a whole repaint of the same view takes, to compare with.
      await call(c.page, 'fit')
      await frames(c.page, 20)
      const [whole] = await c.page.evaluate(() =>
        window.__rec.repeat(1, 100, () => window.__bench.zoomTo100()),
      )
      c.note = { wholePaints: whole.paints }
      await sleep(400)
      await c.page.evaluate(
        (i) => window.__rec.repeat(30, 100, () => window.__bench.remoteEdit(i)),
        c.mid + 1,
      )
    },
    check: async (c) => String(await call(c.page, 'textOf', c.mid + 1)).startsWith('Changed elsewhere'),
  },
}

/** Every scenario in the order in which they are run; `load` is the opening of the page. */
export const ALL = ['load', ...Object.keys(SCENARIOS)]
