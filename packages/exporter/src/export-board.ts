import { type BoardSnapshot, readBoard } from '@stormlane/domain'
import { formatOf, formats } from './formats/index.ts'
import { type SkeletonFacts, skeletonOf } from './skeleton/skeleton.ts'
import { fallbackSlug, slugOf } from './skeleton/slug.ts'
import type { Skeleton } from './skeleton/types.ts'

/** Version of the exporter, as it stands in `source.toolVersion`. */
export const toolVersion = '0.1.0'

/** Asked for a format that does not exist; the message lists those that do. */
export class UnknownFormatError extends Error {
  readonly known: readonly string[]

  constructor(format: string) {
    const known = formats.map(({ id }) => id)
    super(`unknown format "${format}"; known formats: ${known.join(', ')}`)
    this.name = 'UnknownFormatError'
    this.known = known
  }
}

/**
 * The facts of a board that is a file and no more: nobody gave it an id or counted its changes. The page, the
 * server and the command line all fall back to these, so one board exports to the same bytes everywhere.
 */
export const fileFacts = (snapshot: BoardSnapshot): SkeletonFacts => ({
  boardId: `brd_${slugOf(snapshot.name, 'board') ?? fallbackSlug(snapshot.name, 'board')}`,
  revision: 0,
  toolVersion,
})

/** Reads a board and gives its skeleton. */
export const exportSkeleton = (
  snapshot: BoardSnapshot,
  facts: SkeletonFacts = fileFacts(snapshot),
): Skeleton => skeletonOf(snapshot, readBoard(snapshot), facts)

/**
 * Reads a board and renders it in one of the formats: the same board gives the same bytes.
 * @throws UnknownFormatError
 */
export const exportBoard = (snapshot: BoardSnapshot, formatId: string, facts?: SkeletonFacts): string => {
  const format = formatOf(formatId)
  if (!format) throw new UnknownFormatError(formatId)
  return format.render({ skeleton: exportSkeleton(snapshot, facts) })
}
