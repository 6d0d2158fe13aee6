/** Until then every browser has taken over what a click on a download link handed it. */
const TAKEN_MS = 10_000

/** Lets the browser save a text as a file. */
export const download = (name: string, mediaType: string, text: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), TAKEN_MS)
}
