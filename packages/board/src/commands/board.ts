import type { JudgedRelation, Phase } from '@stormlane/domain'
import type { Command } from '../board.ts'
import { MAX_NAME } from '../limits.ts'

export const renameBoard =
  (name: string): Command =>
  (board, write) => {
    const kept = name.trim().slice(0, MAX_NAME)
    if (kept === '' || kept === board.meta.name) return false
    write?.setMeta('name', kept)
    return true
  }

export const setPhase =
  (phase: Phase): Command =>
  (board, write) => {
    if (phase === board.meta.phase) return false
    write?.setPhase(phase)
    return true
  }

/** Stores a person's verdict about an inferred relation between two stickies. */
export const judgeRelation =
  (relation: JudgedRelation): Command =>
  (board, write) => {
    if (!board.elements.has(relation.from) || !board.elements.has(relation.to)) return false
    write?.setRelation(relation)
    return true
  }

/** Takes a verdict back, so that placement decides again. */
export const forgetRelation =
  (relation: Pick<JudgedRelation, 'kind' | 'from' | 'to'>): Command =>
  (board, write) => {
    const known = board
      .relations()
      .some(({ kind, from, to }) => kind === relation.kind && from === relation.from && to === relation.to)
    if (known) write?.removeRelation(relation)
    return known
  }
