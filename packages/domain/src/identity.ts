/**
 * The form under which two texts are the same name: Unicode NFC, lower case, runs of white space
 * folded to one space, trimmed. Works for Korean too, where decomposed jamo become syllables.
 */
export const normaliseText = (text: string): string =>
  text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim()
