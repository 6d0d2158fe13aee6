import type { BoardSnapshot, Sentence } from '@stormlane/domain'
import type { Question, Reply } from './messages.ts'

/**
 * A worker that reads sentences away from the page's own thread, one question at a time: of those that come
 * meanwhile only the newest is asked. Started with the first question.
 */
export class Reader {
  readonly #onSentence: (sentence: Sentence) => void
  #worker: Worker | undefined
  #number = 0
  /** Answers up to this number are no longer wanted. */
  #done = 0
  #isAsking = false
  #next: Question | undefined

  constructor(onSentence: (sentence: Sentence) => void) {
    this.#onSentence = onSentence
  }

  ask(board: BoardSnapshot, stickyId: string): void {
    this.#next = { number: ++this.#number, stickyId, board }
    if (!this.#isAsking) this.#send()
  }

  /** Whatever was asked no longer matters. */
  forget(): void {
    this.#done = this.#number
    this.#next = undefined
  }

  stop(): void {
    this.#worker?.terminate()
    this.#worker = undefined
  }

  #send(): void {
    const question = this.#next
    this.#next = undefined
    this.#isAsking = question !== undefined
    if (!question) return
    this.#worker ??= this.#start()
    this.#worker.postMessage(question)
  }

  #start(): Worker {
    const worker = new Worker(new URL('./reading.worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      if (data.number > this.#done) {
        this.#done = data.number
        this.#onSentence(data.sentence)
      }
      this.#send()
    })
    return worker
  }
}
