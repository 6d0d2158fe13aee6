import { type Model, readBoard, sentenceOf } from '@stormlane/domain'
import type { Question, Reply } from './messages.ts'

let model: Model | undefined

self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  if (data.board) model = readBoard(data.board)
  if (!model) return
  const reply: Reply = { number: data.number, sentence: sentenceOf(model, data.stickyId) }
  self.postMessage(reply)
})
