import { expect, it } from 'vitest'
import { creditOf } from './credit.ts'

it('names repository and licence of a transcribed board', () => {
  const note =
    '# Claims\n\nTranscribed from `a.jpg` of\nOwner/some-board.examples (github.com/Owner/some-board.examples) at commit 3c28b41.\n\nLicence of the source: Apache License 2.0. Changed: an image became a board file.\n'
  expect(creditOf(note)).toEqual({ source: 'Owner/some-board.examples', licence: 'Apache License 2.0' })
})

it('leaves the full stop of a sentence to the sentence', () => {
  expect(creditOf('Drawn after github.com/owner/name. CC BY 4.0.')).toEqual({
    source: 'owner/name',
    licence: 'CC BY 4.0',
  })
})

it('names the licence alone for what was made here, and nothing where nothing is said', () => {
  expect(creditOf('Made for Stormlane, MIT like the rest.')).toEqual({ source: '', licence: 'MIT' })
  expect(creditOf('')).toEqual({ source: '', licence: '' })
})
