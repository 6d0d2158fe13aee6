/** Bytes from outside did not have the form the protocol asks for. The message is safe to show to the sender. */
export class Malformed extends Error {
  override readonly name = 'Malformed'
}

/** Deepest nesting of arrays and objects accepted in a value; recursion further in would overflow the stack. */
export const MAX_VALUE_DEPTH = 64

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * Reads lib0's encoding with every length checked against the end of *this* array: lib0's own reader checks
 * against the underlying buffer, which for a network frame can hold other people's bytes.
 * Every method throws `Malformed`.
 */
export class Cursor {
  readonly #bytes: Uint8Array
  #position = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  /** Whether everything has been read. */
  get atEnd(): boolean {
    return this.#position >= this.#bytes.length
  }

  byte(): number {
    const value = this.#bytes[this.#position]
    if (value === undefined) throw new Malformed('the data ends too early')
    this.#position++
    return value
  }

  /** An unsigned integer of 7 bits a byte, low bits first, at most 2^53 - 1. */
  varUint(): number {
    let value = 0
    let factor = 1
    for (;;) {
      const byte = this.byte()
      value += (byte & 127) * factor
      if (value > Number.MAX_SAFE_INTEGER) throw new Malformed('a number is out of range')
      if (byte < 128) return value
      factor *= 128
    }
  }

  /** A view of the next `length` bytes. */
  bytes(length: number): Uint8Array {
    if (length > this.#bytes.length - this.#position) {
      throw new Malformed('a length points beyond the end of the data')
    }
    this.#position += length
    return this.#bytes.subarray(this.#position - length, this.#position)
  }

  /** A view of bytes that carry their length in front. */
  varBytes(): Uint8Array {
    return this.bytes(this.varUint())
  }

  string(): string {
    const bytes = this.varBytes()
    try {
      return utf8.decode(bytes)
    } catch {
      throw new Malformed('a text is not UTF-8')
    }
  }

  /** Walks over one lib0 "any" value without building it. */
  skipAny(depth = 0): void {
    if (depth > MAX_VALUE_DEPTH) throw new Malformed('a value is nested too deeply')
    const type = this.byte()
    switch (type) {
      case 127: // undefined
      case 126: // null
      case 121: // false
      case 120: // true
        return
      case 125: // integer: sign and 6 bits, then 7 bits a byte
        this.#skipVarInt()
        return
      case 124:
        this.bytes(4)
        return
      case 123:
      case 122:
        this.bytes(8)
        return
      case 119:
        this.string()
        return
      case 118:
        for (let left = this.varUint(); left > 0; left--) {
          this.string()
          this.skipAny(depth + 1)
        }
        return
      case 117:
        for (let left = this.varUint(); left > 0; left--) this.skipAny(depth + 1)
        return
      case 116:
        this.varBytes()
        return
      default:
        throw new Malformed('a value has an unknown type')
    }
  }

  #skipVarInt(): void {
    const first = this.byte()
    let value = first & 63
    let factor = 64
    let more = first > 127
    while (more) {
      const byte = this.byte()
      value += (byte & 127) * factor
      if (value > Number.MAX_SAFE_INTEGER) throw new Malformed('a number is out of range')
      factor *= 128
      more = byte > 127
    }
  }
}

/** Parses JSON whose nesting is bounded, so that nobody can hand in what cannot be written out again. */
export const parseJson = (text: string): unknown => {
  let depth = 0
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (quoted) {
      if (code === 92) at++
      else if (code === 34) quoted = false
    } else if (code === 34) quoted = true
    else if (code === 91 || code === 123) {
      if (++depth > MAX_VALUE_DEPTH) throw new Malformed('a value is nested too deeply')
    } else if (code === 93 || code === 125) depth--
  }
  try {
    return JSON.parse(text)
  } catch {
    throw new Malformed('a value is not JSON')
  }
}
