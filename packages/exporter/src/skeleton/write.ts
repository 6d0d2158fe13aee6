import type { Skeleton } from './types.ts'

/** The skeleton as its file has it: 2-space indented, ending in a newline. */
export const writeSkeleton = (skeleton: Skeleton): string => `${JSON.stringify(skeleton, null, 2)}\n`
