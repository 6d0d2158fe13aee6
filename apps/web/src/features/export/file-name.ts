/** Characters that some file system refuses, and what would hide the file. */
const REFUSED = /[<>:"/\\|?*\p{Cc}\p{Cf}]|^\.+/gu

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
