import { readBoard, sentenceOf } from '@stormlane/domain'
import type { Question, Reply } from './messages.ts'

self.addEventListener('message', ({ data: { number, board, stickyId } }: MessageEvent<Question>) => {
  const reply: Reply = { number, sentence: sentenceOf(readBoard(board), stickyId) }
  self.postMessage(reply)
})
