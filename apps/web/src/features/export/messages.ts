import type { BoardSnapshot, Words } from '@stormlane/domain'

/** What the exporter can make; `id` names it on the command line too. */
export interface ListedFormat {
  readonly id: string
  readonly label: Words
  readonly mediaType: string
  /** Without the leading dot. */
  readonly extension: string
}

/** One kind of finding, with the texts of the stickies that it concerns. */
export interface Finding {
  readonly severity: string
  readonly words: Words
  readonly names: readonly string[]
}

/** What the skeleton holds, in figures and sentences. */
export interface Summary {
  readonly contexts: number
  readonly aggregates: number
  readonly commands: number
  readonly events: number
  readonly policies: number
  readonly findings: readonly Finding[]
}

export interface ExportQuestion {
  readonly board: BoardSnapshot
}

/** Everything at once: one reading of the board serves every format. */
export type ExportReply =
  | {
      readonly ok: true
      readonly formats: readonly ListedFormat[]
      /** Output by format id. */
      readonly texts: Readonly<Record<string, string>>
      readonly summary: Summary
    }
  | { readonly ok: false; readonly message: string }
