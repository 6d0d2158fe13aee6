import type { Workspace } from './workspace.ts'

/** At most this often others hear what this page shows of the board, milliseconds. */
const INTERVAL = 100

const rounded = (value: number): number => Math.round(value * 100) / 100

/** Tells others which part of the board this page shows, panels left out. Returns the way to stop. */
export const tellView = ({ camera, presence }: Workspace): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tell = () => {
    timer = undefined
    const { x, y, width, height } = camera.free()
    presence.show({ view: [rounded(x), rounded(y), rounded(width), rounded(height)] })
  }
  const stop = camera.subscribe(() => {
    timer ??= setTimeout(tell, INTERVAL)
  })
  tell()
  return () => {
    stop()
    clearTimeout(timer)
  }
}
