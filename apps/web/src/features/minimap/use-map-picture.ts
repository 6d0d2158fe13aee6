import { useEffect, useState } from 'react'
import type { ThemeColours } from '../../canvas/theme.ts'
import type { Workspace } from '../../canvas/workspace.ts'
import { type MapScale, mapScaleOf } from './map-scale.ts'
import { paintMap } from './paint-map.ts'

/** The map, CSS pixels. */
export const SIZE = { width: 228, height: 148 } as const

/** A change of the board shows on the map after about this long, milliseconds; it costs a pass over all stickies. */
const RENEWED_AFTER = 400

interface MapPicture {
  readonly map: MapScale
  readonly bitmap: HTMLCanvasElement
}

const pictureOf = ({ scene, camera }: Workspace, look: ThemeColours): MapPicture => {
  const ratio = window.devicePixelRatio || 1
  const bitmap = document.createElement('canvas')
  bitmap.width = Math.round(SIZE.width * ratio)
  bitmap.height = Math.round(SIZE.height * ratio)
  const map = mapScaleOf(scene.bounds() ?? camera.visible(), SIZE)
  const context = bitmap.getContext('2d')
  if (context) {
    context.scale(ratio, ratio)
    paintMap(context, scene, map, look)
  }
  return { map, bitmap }
}

/** The board as a picture, painted anew while the page is idle after the board or the colours have changed. */
export const useMapPicture = (workspace: Workspace, look: ThemeColours): MapPicture | null => {
  const [picture, setPicture] = useState<MapPicture | null>(null)
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined
    let idle = 0
    // Safari has no idle callbacks.
    const hasIdle = 'requestIdleCallback' in window
    const renew = (): void => {
      waiting = undefined
      setPicture(pictureOf(workspace, look))
    }
    const soon = (): void => {
      waiting ??= setTimeout(() => {
        if (hasIdle) idle = requestIdleCallback(renew, { timeout: RENEWED_AFTER })
        else renew()
      }, RENEWED_AFTER)
    }
    renew()
    const stop = workspace.scene.subscribe(soon)
    return () => {
      stop()
      clearTimeout(waiting)
      if (hasIdle) cancelIdleCallback(idle)
    }
  }, [workspace, look])
  return picture
}
