import type { Board } from '@stormlane/board'
import type { BoardSnapshot, Sentence } from '@stormlane/domain'
import { useEffect, useRef, useState } from 'react'
import type { Question, Reply } from './messages.ts'

/** A changed board is read again at most this often. */
const REST_MS = 180

/** Handing a large board to the worker takes time too; so many times that long the page is left to the person. */
const SHARE = 10

/** A worker that reads one board; started with the first question. */
class Reader {
  #worker: Worker | undefined
  #sent: BoardSnapshot | undefined
  #number = 0
  #onSentence: (sentence: Sentence) => void

  constructor(onSentence: (sentence: Sentence) => void) {
    this.#onSentence = onSentence
  }

  ask(board: BoardSnapshot, stickyId: string): void {
    this.#worker ??= this.#start()
    this.#number++
    const question: Question = {
      number: this.#number,
      stickyId,
      ...(board === this.#sent ? {} : { board }),
    }
    this.#sent = board
    this.#worker.postMessage(question)
  }

  /** Whatever is under way no longer matters. */
  forget(): void {
    this.#number++
  }

  stop(): void {
    this.#worker?.terminate()
    this.#worker = undefined
  }

  #start(): Worker {
    const worker = new Worker(new URL('./reading.worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      if (data.number === this.#number) this.#onSentence(data.sentence)
    })
    return worker
  }
}

/** The live sentence of a sticky, read away from the page's own thread; null while there is none. */
export const useSentence = (board: Board, stickyId: string | null): Sentence | null => {
  const [sentence, setSentence] = useState<Sentence | null>(null)
  const reader = useRef<Reader | null>(null)
  useEffect(() => {
    const started = new Reader(setSentence)
    reader.current = started
    return () => started.stop()
  }, [])
  useEffect(() => {
    if (stickyId === null) {
      reader.current?.forget()
      setSentence(null)
      return
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    let rest = REST_MS
    const ask = (): void => {
      timer = undefined
      const begun = performance.now()
      reader.current?.ask(board.snapshot(), stickyId)
      rest = Math.max(REST_MS, SHARE * (performance.now() - begun))
    }
    const later = (): void => {
      timer ??= setTimeout(ask, rest)
    }
    ask()
    const stop = board.subscribe(later)
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [board, stickyId])
  return sentence
}
