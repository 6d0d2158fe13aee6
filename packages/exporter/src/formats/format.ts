import type { Words } from '@stormlane/domain'
import type { Skeleton } from '../skeleton/types.ts'

/** What a format renders: the skeleton of the board as it is now. */
export interface ExportContext {
  readonly skeleton: Skeleton
}

/** One way to hand the model out. */
export interface Format<Id extends string = string> {
  readonly id: Id
  readonly label: Words
  readonly mediaType: string
  /** Without the leading dot: `skeleton.json`. */
  readonly extension: string
  readonly render: (context: ExportContext) => string
}

/** Keeps the literal id of a format while checking its shape. */
export const defineFormat = <const Id extends string>(format: Format<Id>): Format<Id> => format
