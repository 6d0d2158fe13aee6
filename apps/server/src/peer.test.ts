import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { Metrics } from './metrics.ts'
import { Peer } from './peer.ts'

const MEBIBYTE = 1024 * 1024

/** A socket whose other side reads nothing. */
class DeafSocket extends EventEmitter {
  readonly OPEN = WebSocket.OPEN
  readonly CLOSING = WebSocket.CLOSING
  readyState: number = WebSocket.OPEN
  bufferedAmount = 0
  code = 0
  send(frame: Uint8Array): void {
    this.bufferedAmount += frame.length
  }
  close(code: number): void {
    this.code = code
    this.readyState = this.CLOSING
  }
  terminate(): void {}
}

const deafPeer = () => {
  const metrics = new Metrics()
  metrics.stop()
  const socket = new DeafSocket()
  const peer = new Peer(socket as unknown as WebSocket, metrics, { role: 'view', link: '', wantsAck: false })
  return { socket, peer }
}

describe('a client that reads slowly', () => {
  it('is sent away when too much waits for it', () => {
    const { socket, peer } = deafPeer()
    for (let sent = 0; sent < 40 && socket.code === 0; sent++) peer.send(new Uint8Array(MEBIBYTE))
    expect(socket.code).toBe(1013)
    expect(socket.bufferedAmount).toBeLessThan(20 * MEBIBYTE)
  })

  it('may take its time over a board that is larger than that', () => {
    const { socket, peer } = deafPeer()
    peer.send(new Uint8Array(30 * MEBIBYTE))
    for (let sent = 0; sent < 10; sent++) peer.send(new Uint8Array(MEBIBYTE))
    expect(socket.code).toBe(0)
    for (let sent = 0; sent < 10; sent++) peer.send(new Uint8Array(MEBIBYTE))
    expect(socket.code).toBe(1013)
  })
})
