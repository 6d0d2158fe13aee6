import type { Box } from '../camera.ts'
import { opposite, type Port, portOn, type Side, spanOf } from './port.ts'

/** Elements whose sides overlap by this much (board units) are joined by a straight line. */
const ENOUGH_OVERLAP = 24
/** Free ends of a side that no level line uses, board units. */
const EDGE = 10

/** The middle of what facing sides share along their direction; undefined when that is too little. */
export const sharedMiddle = (a: Box, b: Box, side: Side): number | undefined => {
  const first = spanOf(a, side)
  const second = spanOf(b, side)
  const low = Math.max(first.from, second.from)
  const high = Math.min(first.from + first.length, second.from + second.length)
  return high - low >= Math.min(ENOUGH_OVERLAP, first.length, second.length) ? (low + high) / 2 : undefined
}

const isOn = (box: Box, side: Side, at: number): boolean => {
  const { from, length } = spanOf(box, side)
  return at >= from + EDGE && at <= from + length - EDGE
}

/**
 * The ports of two sides, level with each other where that is possible.
 * @param start coordinate along the first side, where the connector shares it with others
 * @param end the same for the second side
 */
export const levelPorts = (
  from: Box,
  to: Box,
  fromSide: Side,
  toSide: Side,
  start?: number,
  end?: number,
): readonly [Port, Port] => {
  const isFacing = fromSide === opposite[toSide]
  if (start === undefined && end === undefined) {
    const at = isFacing ? sharedMiddle(from, to, fromSide) : undefined
    return [portOn(from, fromSide, at), portOn(to, toSide, at)]
  }
  const level = (box: Box, side: Side, at: number | undefined) =>
    at !== undefined && isFacing && isOn(box, side, at) ? at : undefined
  return [
    portOn(from, fromSide, start ?? level(from, fromSide, end)),
    portOn(to, toSide, end ?? level(to, toSide, start)),
  ]
}
