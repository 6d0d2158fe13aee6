import { createHash, randomBytes } from 'node:crypto'

/** The subprotocol of the sync socket; a token travels beside it as `bearer.<token>`. */
export const SUBPROTOCOL = 'stormlane.v1'

const BEARER_PROTOCOL = 'bearer.'

/** 128 random bits as 22 characters of base64url: board ids and tokens. */
export const randomId = (): string => randomBytes(16).toString('base64url')

/** What is stored of a token. SHA-256 without salt is enough for 128 random bits. */
export const hashToken = (token: string): Uint8Array => createHash('sha256').update(token).digest()

/** The token of an `Authorization: Bearer` header, or null. */
export const bearerOf = (header: string | undefined | null): string | null =>
  /^Bearer ([A-Za-z0-9_-]{1,128})$/i.exec(header ?? '')?.[1] ?? null

/** The token among the subprotocols a socket offers (`stormlane.v1, bearer.<token>`), or null. */
export const tokenOfProtocols = (header: string | undefined): string | null => {
  for (const protocol of (header ?? '').split(',')) {
    const name = protocol.trim()
    if (name.startsWith(BEARER_PROTOCOL)) return bearerOf(`Bearer ${name.slice(BEARER_PROTOCOL.length)}`)
  }
  return null
}
