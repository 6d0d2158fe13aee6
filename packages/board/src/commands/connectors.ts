import { type Connector, connectorKinds } from '@stormlane/domain'
import { isJson, isPlainName, NO_ATTRIBUTES } from '../attributes.ts'
import type { Command } from '../board.ts'

/** Draws a connector between two elements of the board. */
export const connect =
  (made: Pick<Connector, 'id' | 'kind' | 'from' | 'to'>): Command =>
  (board, write) => {
    const possible =
      made.from !== made.to &&
      board.elements.has(made.from) &&
      board.elements.has(made.to) &&
      !board.connectors.has(made.id)
    const twice = [...board.connectors.values()].some(
      (other) => other.kind === made.kind && other.from === made.from && other.to === made.to,
    )
    if (!possible || twice) return false
    write?.addConnector({ ...made, attributes: NO_ATTRIBUTES })
    return true
  }

export const deleteConnectors =
  (ids: readonly string[]): Command =>
  (board, write) => {
    const gone = ids.filter((id) => board.connectors.has(id))
    if (write) for (const id of gone) write.removeConnector(id)
    return gone.length > 0
  }

export const setConnectorKind =
  (ids: readonly string[], kind: Connector['kind']): Command =>
  (board, write) => {
    if (!connectorKinds.includes(kind)) return false
    const turned = ids.filter((id) => (board.connectors.get(id)?.kind ?? kind) !== kind)
    if (write) for (const id of turned) write.setConnectorKind(id, kind)
    return turned.length > 0
  }

/** Sets an attribute of a connector; undefined removes it. */
export const setConnectorAttribute =
  (id: string, name: string, value: unknown): Command =>
  (board, write) => {
    const connector = board.connectors.get(id)
    if (!connector || !isPlainName(name) || (value !== undefined && !isJson(value))) return false
    if (JSON.stringify(connector.attributes[name]) === JSON.stringify(value)) return false
    write?.setConnectorAttribute(id, name, value)
    return true
  }
