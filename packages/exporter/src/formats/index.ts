import type { Format } from './format.ts'
import { skeleton } from './skeleton.ts'

/** Every format, in the order of the export dialog. A new format is one file and one line here. */
export const formats = [skeleton] as const satisfies readonly Format[]

export type FormatId = (typeof formats)[number]['id']

/** The format of that name, or undefined. */
export const formatOf = (id: string): Format<FormatId> | undefined =>
  formats.find((format) => format.id === id)
