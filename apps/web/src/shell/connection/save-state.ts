import type { Kept } from '../offline/kept.ts'

/**
 * What is known about one board's way to the server's disk. A document frame is a sync step 2 or an update that
 * this page sent; the server counts them per socket and says how many are on disk.
 */
export interface Link {
  readonly socket: 'opening' | 'open' | 'waiting' | 'refused'
  /** Whether the server's state has arrived on this socket. */
  readonly synced: boolean
  /** Whether it ever arrived, on any socket. */
  readonly everSynced: boolean
  /** Whether the board was there before any server answered: it came from this device. */
  readonly loaded: boolean
  /** Whether changes are kept on this device as well. */
  readonly kept: Kept
  /** Document frames sent on this socket. */
  readonly sent: number
  /** Document frames of this socket that the server wrote to disk. */
  readonly acknowledged: number
  /** Whether there are changes that only a complete answer (sync step 2) on a new socket will carry. */
  readonly unsent: boolean
  /** Which frame of this socket was the latest complete answer; 0 = none yet. */
  readonly answeredAt: number
  /** Close code of the last socket that closed; null = closed without one. */
  readonly closeCode: number | null
  /** Attempts in a row that did not open a socket. */
  readonly failed: number
}

export type LinkEvent =
  | { readonly type: 'opened' }
  | { readonly type: 'sent'; readonly step: 'answer' | 'update' }
  | { readonly type: 'acknowledged'; readonly count: number }
  | { readonly type: 'synced' }
  /** The board came from this device; `unsent`: some page changed it and was closed before that was acknowledged. */
  | { readonly type: 'loaded'; readonly unsent: boolean }
  | { readonly type: 'kept'; readonly kept: Kept }
  /** The document changed here while no socket could take it. */
  | { readonly type: 'changedUnsent' }
  | { readonly type: 'closed'; readonly code: number | null }
  | { readonly type: 'retried' }

export const freshLink: Link = {
  socket: 'opening',
  synced: false,
  everSynced: false,
  loaded: false,
  kept: 'unknown',
  sent: 0,
  acknowledged: 0,
  unsent: false,
  answeredAt: 0,
  closeCode: null,
  failed: 0,
}

/** Close codes that mirror HTTP 4xx: the server decided, trying again cannot help (y-websocket's convention). */
export const isFinal = (code: number | null): boolean => code !== null && code >= 4400 && code < 4500

const behind = (link: Link): boolean => link.sent > link.acknowledged

/** Whether something was changed here that is not known to be on the server's disk. */
export const hasUnsaved = (link: Link): boolean => link.unsent || behind(link)

/** Whether there is a board to show, from the server or from this device. */
export const isHere = (link: Link): boolean => link.everSynced || link.loaded

/** Whether a complete answer of this socket is on the server's disk: then it has all that this device kept. */
const isCompared = ({ answeredAt, acknowledged }: Link): boolean =>
  answeredAt > 0 && acknowledged >= answeredAt

const acknowledge = (link: Link, count: number): Link => {
  // A count beyond what was sent, or going back, would be a lie; it is bounded instead of believed.
  const acknowledged = Math.max(link.acknowledged, Math.min(count, link.sent))
  const next = { ...link, acknowledged }
  return { ...next, unsent: link.unsent && !isCompared(next) }
}

/** Close codes of RFC 6455's registry: 1012 service restart, 1013 try again later. */
const RESTART_CODES: readonly (number | null)[] = [1012, 1013]

/** After so many failed attempts (half a minute) a restart is no longer what keeps the server away. */
const PATIENCE = 8

const close = (link: Link, code: number | null): Link => {
  const failed = link.socket === 'open' ? 0 : link.failed + 1
  // A server that said it restarts is expected to be unreachable for a while.
  const stillRestarting = failed > 0 && failed <= PATIENCE && RESTART_CODES.includes(link.closeCode)
  return {
    ...link,
    socket: isFinal(code) ? 'refused' : 'waiting',
    closeCode: stillRestarting && !isFinal(code) ? link.closeCode : code,
    failed,
    synced: false,
    // What was under way may or may not have arrived: it counts as unsent until it is answered again.
    unsent: hasUnsaved(link),
    sent: 0,
    acknowledged: 0,
    answeredAt: 0,
  }
}

/** The next state of a link; pure. */
export const advance = (link: Link, event: LinkEvent): Link => {
  switch (event.type) {
    case 'opened':
      return { ...link, socket: 'open', synced: false, sent: 0, acknowledged: 0, answeredAt: 0, failed: 0 }
    case 'sent': {
      const sent = link.sent + 1
      return { ...link, sent, answeredAt: event.step === 'answer' ? sent : link.answeredAt }
    }
    case 'acknowledged':
      return acknowledge(link, event.count)
    case 'synced':
      return { ...link, synced: true, everSynced: true }
    case 'loaded':
      return { ...link, loaded: true, unsent: link.unsent || event.unsent }
    case 'kept':
      return { ...link, kept: event.kept }
    case 'changedUnsent':
      return { ...link, unsent: true }
    case 'closed':
      return close(link, event.code)
    case 'retried':
      return { ...link, socket: 'opening', closeCode: null }
  }
}

export type SaveState =
  /** Nothing has arrived from the server yet, or it is being compared again after a break. */
  | 'connecting'
  /** Everything is on the server's disk. */
  | 'saved'
  | 'saving'
  /** Connected by a link that only allows to look. */
  | 'readOnly'
  /** No connection: changes are kept on this device and sent later. */
  | 'offline'
  /** No connection, and changes stay in this page alone. */
  | 'unkept'
  /** No connection, on a page that may only look. */
  | 'away'
  /** The server is restarting or asked to come back later. */
  | 'restarting'
  /** The server said no for good. */
  | 'refused'

/**
 * What the badge says.
 * @param readOnly whether this page may not write; then the server drops its answers and nothing is counted
 */
export const saveStateOf = (link: Link, readOnly: boolean): SaveState => {
  if (link.socket === 'refused') return 'refused'
  if (link.socket === 'waiting') {
    if (RESTART_CODES.includes(link.closeCode)) return 'restarting'
    if (readOnly) return 'away'
    return link.kept === 'kept' ? 'offline' : 'unkept'
  }
  if (link.socket === 'opening' || !link.synced) return 'connecting'
  if (readOnly) return 'readOnly'
  // What this device kept may be more than what the server has, until they have been compared.
  if (link.loaded && !isCompared(link)) return 'connecting'
  return hasUnsaved(link) ? 'saving' : 'saved'
}
