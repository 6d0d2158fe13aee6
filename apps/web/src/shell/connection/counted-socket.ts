import { type DocumentStep, documentStep } from './frames.ts'

/**
 * A WebSocket that says which document frames it was given to send; everything else is the browser's own.
 * @param onSent called after each document frame
 */
export const countedSocket = (onSent: (step: DocumentStep) => void): typeof WebSocket =>
  class extends WebSocket {
    override send(data: Parameters<WebSocket['send']>[0]): void {
      super.send(data)
      const step = documentStep(data)
      if (step) onSent(step)
    }
  }
