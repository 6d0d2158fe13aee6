/** Where an example comes from and under which licence, as briefly as it can be said. */
export interface Credit {
  /** A GitHub repository as `owner/name`; empty for what was made here. */
  readonly source: string
  readonly licence: string
}

/**
 * Finds source and licence in the note that lies beside an example: the first `github.com/owner/name`, and
 * what follows "Licence of the source:", else the first licence known by its short name.
 */
export const creditOf = (note: string): Credit => {
  const source = /github\.com\/([\w.-]+\/[\w-]+(?:\.[\w-]+)*)/u.exec(note)?.[1] ?? ''
  const said = /^Licence of the source:\s*(.+?)\.(?:\s|$)/mu.exec(note)?.[1]
  const known = /\b(?:MIT|Apache(?: License)?[ -]2\.0|BSD-\d-Clause|ISC|CC0|CC BY(?:-SA)? \d\.\d)\b/u.exec(
    note,
  )?.[0]
  return { source, licence: said ?? known ?? '' }
}
