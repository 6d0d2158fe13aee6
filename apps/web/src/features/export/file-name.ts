/** Characters that some file system refuses, and words of dots alone: folders. */
const REFUSED = /[<>:"/\\|?*\p{Cc}\p{Cf}]|(?<![^\s/\\])\.+(?![^\s/\\])/gu

/** A name for a downloaded file: the board's own words, in any script, and an ending. */
export const fileNameOf = (boardName: string, extension: string): string => {
  const stem = boardName
    .replace(REFUSED, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 80)
    .replace(/[. ]+$/, '')
  return `${stem === '' ? 'board' : stem}.${extension}`
}
