/** What is wrong with a skeleton, and where. */
export interface Finding {
  /** `schema`: against the contract; `references`: against itself. */
  readonly layer: 'schema' | 'references'
  /** JSON pointer to the place (RFC 6901); empty for the document as a whole. */
  readonly pointer: string
  readonly message: string
}

/** One step down a JSON pointer. */
export const below = (pointer: string, key: string | number): string =>
  `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`
