import type { Role } from '../access/roles.ts'

/** Nothing can be written just now: the disk is full, read-only or failing. Nothing was changed. */
export class CannotWrite extends Error {
  override readonly name = 'CannotWrite'
}

export interface StoredBoard {
  readonly id: string
  /** The name it was created with; the living one is in the document. */
  readonly name: string
  /** Milliseconds since 1970, as all times here. */
  readonly createdAt: number
}

/** A share link as it is handed in. */
export interface NewLink {
  readonly id: string
  readonly role: Role
  /** What the link is for, in the facilitator's words; may be empty. */
  readonly name: string
  readonly tokenHash: Uint8Array
  readonly createdAt: number
}

/** A share link as it is listed; the token itself is nowhere. */
export interface StoredLink {
  readonly id: string
  readonly role: Role
  readonly name: string
  readonly createdAt: number
  /** When it stopped working, or null. Revoked links stay known, so that their holders hear why. */
  readonly revokedAt: number | null
}

/** One entry of a room's log. */
export interface LogEntry {
  readonly room: string
  readonly data: Uint8Array
}

/** What a room starts from: apply the snapshot, then the updates in order. */
export interface StoredRoom {
  readonly snapshot: Uint8Array | null
  readonly updates: readonly Uint8Array[]
  /** The sequence number of the last entry or of the snapshot, 0 for an empty room. */
  readonly seq: number
}

export interface NewVersion {
  /** Given by a person; empty for automatic ones. */
  readonly name: string
  readonly author: string
  readonly kind: 'named' | 'automatic'
  readonly createdAt: number
  /** Text of a board file. */
  readonly file: string
}

export interface StoredVersion extends Omit<NewVersion, 'file'> {
  /** 1, 2, 3 … within its board. */
  readonly number: number
}

/**
 * Where boards live. Whatever resolves is on disk: a crash right after loses nothing of it. Whatever
 * rejects left nothing behind, or something that may be handed in once more without harm; with `CannotWrite`
 * when the place that is written to is at fault.
 */
export interface Store {
  /** A board with its first links and its first log entry, all or nothing. */
  createBoard(board: StoredBoard, links: readonly NewLink[], first: Uint8Array): Promise<void>
  board(id: string): Promise<StoredBoard | null>

  addLink(board: string, link: NewLink): Promise<void>
  links(board: string): Promise<readonly StoredLink[]>
  linkOf(board: string, tokenHash: Uint8Array): Promise<StoredLink | null>
  /** Resolves to whether the board has such a link that was not revoked before. */
  revokeLink(board: string, link: string, at: number): Promise<boolean>

  /** Appends entries of any number of rooms in one commit. Resolves to their sequence numbers, in order. */
  append(entries: readonly LogEntry[]): Promise<readonly number[]>
  load(room: string): Promise<StoredRoom>
  /** Replaces the log of a room up to and including `seq` by a snapshot, in one commit. */
  compact(room: string, seq: number, snapshot: Uint8Array): Promise<void>

  /** Resolves to the number of the new version. */
  addVersion(board: string, version: NewVersion): Promise<number>
  /** Newest first. */
  versions(board: string): Promise<readonly StoredVersion[]>
  /** The board file of a version, or null. */
  versionFile(board: string, number: number): Promise<string | null>

  /** Rejects when nothing could be written now. */
  check(): Promise<void>
  /** Writes everything to its final place and lets go of it. */
  close(): Promise<void>
}
