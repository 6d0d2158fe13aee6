// Runs inside the page before anything else. Counts frames and input events; nothing about any one target.
;(() => {
  const r = { on: false, frames: [], inputs: [], events: [], load: null }
  window.__rec = r
  for (const type of ['wheel', 'pointermove', 'pointerdown', 'pointerup', 'keydown'])
    window.addEventListener(
      type,
      (e) => {
        if (r.on) {
          r.inputs.push([type, performance.now(), e.timeStamp])
          if (type === 'keydown') afterPaint((t) => r.events.push(t - e.timeStamp))
        }
      },
      { capture: true, passive: true },
    )
  // a message posted from within a frame callback is handled after that frame's style, layout and paint
  function afterPaint(fn) {
    requestAnimationFrame(() => {
      const c = new MessageChannel()
      c.port1.onmessage = () => fn(performance.now())
      c.port2.postMessage(0)
    })
  }
  const tick = (t) => {
    if (!r.on) return
    r.frames.push([t, performance.now()])
    requestAnimationFrame(tick)
  }
  r.start = () => {
    r.on = true
    r.frames = []
    r.inputs = []
    r.events = []
    requestAnimationFrame(tick)
  }
  // settled: the inputs have stopped for `quiet` ms and at least four frames have gone by since
  r.settled = (quiet = 250) =>
    new Promise((res) => {
      let seen = -1,
        n = 0,
        since = performance.now()
      const look = () => {
        if (r.inputs.length !== seen) {
          seen = r.inputs.length
          n = 0
          since = performance.now()
        } else n++
        if (n >= 4 && performance.now() - since > quiet) res()
        else requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    })
  r.stop = () => {
    r.on = false
    const ins = r.inputs
    const out = {
      frames: r.frames,
      first: ins.length ? ins[0][1] : null,
      last: ins.length ? ins[ins.length - 1][1] : null,
      inputs: ins.length,
      keyLatency: r.events,
      repeats: r.repeats ?? [],
      // how long the oldest part of each delivered event had waited before the page could take it
      lag: ins.map((i) => i[1] - i[2]),
    }
    return out
  }
  const PAINTS = ['fill', 'fillRect', 'fillText', 'stroke', 'strokeRect']
  // Does something again and again; of each time the script it cost (fn itself by its own word, and the paint of the
  // frame after it) and how many drawing calls that paint made.
  r.repeat = async (count, gapMs, fn) => {
    let paints = 0
    const { prototype } = CanvasRenderingContext2D
    const originals = PAINTS.map((name) => [name, prototype[name]])
    for (const [name, original] of originals)
      prototype[name] = function (...given) {
        paints++
        return original.apply(this, given)
      }
    r.repeats = []
    for (let k = 0; k < count; k++) {
      await new Promise((res) => setTimeout(res, gapMs))
      paints = 0
      let before = 0
      // Callbacks of a frame run in the order they were asked for: one before the page's own, one after it.
      requestAnimationFrame(() => {
        before = performance.now()
      })
      const own = Number(await fn()) || 0
      await new Promise((res) =>
        requestAnimationFrame(() => {
          r.repeats.push({ script: own + performance.now() - before, paints })
          res()
        }),
      )
    }
    for (const [name, original] of originals) prototype[name] = original
    return r.repeats
  }
  r.loadBoard = async (n) => {
    const wait = (f) =>
      new Promise((res) => {
        const go = () => (f() ? res() : setTimeout(go, 1))
        go()
      })
    await wait(() => window.__bench)
    const b = window.__bench
    await b.ready()
    const readyAt = performance.now()
    const info = (await b.load(n)) || {}
    await new Promise((res) => {
      const go = () => {
        if (!b.painted || b.painted()) res()
        else requestAnimationFrame(go)
      }
      requestAnimationFrame(go)
    })
    // two frames on: the frame holding the stickies has been committed
    await new Promise((res) => requestAnimationFrame(() => requestAnimationFrame(res)))
    const paintedAt = performance.now()
    // quiet: ten frames in a row without one longer than 40 ms
    let run = 0,
      prev = performance.now()
    await new Promise((res) => {
      const go = () => {
        const t = performance.now()
        run = t - prev > 40 ? 0 : run + 1
        prev = t
        run >= 10 ? res() : requestAnimationFrame(go)
      }
      requestAnimationFrame(go)
    })
    return { readyAt, paintedAt, quietAt: performance.now(), ...info }
  }
})()
