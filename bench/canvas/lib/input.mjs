// Input as a hand gives it: through the browser's own protocol, paced by the clock, never waiting for the page. A
// page that is behind gets its events merged, as from a mouse.

/** Milliseconds between two events. */
export const STEP = 1000 / 60

/** Longest wait for a page to take what was sent, milliseconds. */
const PATIENCE = 30_000

const MOVE_MODIFIER = { ctrl: 2 }

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** Sends `count` events, one each sixtieth of a second. */
export const paced = async (count, send) => {
  const begun = performance.now()
  const taken = []
  for (let k = 0; k < count; k++) {
    const wait = begun + k * STEP - performance.now()
    if (wait > 0.5) await sleep(wait)
    taken.push(send(k).catch(() => {}))
  }
  await Promise.race([Promise.all(taken), sleep(PATIENCE)])
}

/** One wheel event in the middle of the page. */
export const wheel = (cdp, deltaX, deltaY, ctrl = false) =>
  cdp.send('Input.dispatchMouseEvent', {
    type: 'mouseWheel',
    x: 720,
    y: 450,
    deltaX,
    deltaY,
    modifiers: ctrl ? MOVE_MODIFIER.ctrl : 0,
  })

/** One mouse event; `held` says whether it is about the left button. */
export const mouse = (cdp, type, { x, y }, held, clicks = 1) =>
  cdp.send('Input.dispatchMouseEvent', {
    type,
    x,
    y,
    button: held ? 'left' : 'none',
    buttons: held && type !== 'mouseReleased' ? 1 : 0,
    clickCount: type === 'mouseMoved' ? 0 : clicks,
  })

/** Presses at a point, moves `count` times along `at(1…count)` and lets go. */
export const dragAlong = async (cdp, from, count, at) => {
  await mouse(cdp, 'mouseMoved', from, false)
  await mouse(cdp, 'mousePressed', from, true)
  let point = from
  await paced(count, (k) => {
    point = at(k + 1)
    return mouse(cdp, 'mouseMoved', point, true)
  })
  await mouse(cdp, 'mouseReleased', point, true)
}

export const doubleClick = async (cdp, at) => {
  await mouse(cdp, 'mouseMoved', at, false)
  for (const clicks of [1, 2]) {
    await mouse(cdp, 'mousePressed', at, true, clicks)
    await sleep(30)
    await mouse(cdp, 'mouseReleased', at, true, clicks)
    await sleep(30)
  }
}

/** Types one small letter or a space. */
export const key = async (cdp, letter) => {
  const upper = letter.toUpperCase()
  const base = {
    key: letter,
    code: letter === ' ' ? 'Space' : `Key${upper}`,
    windowsVirtualKeyCode: upper.charCodeAt(0),
  }
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', ...base, text: letter, unmodifiedText: letter })
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...base })
}
