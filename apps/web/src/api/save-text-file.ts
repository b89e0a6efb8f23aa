/** Hands a text to the browser as a file to save. The text carries its own byte order mark where it needs one. */
export function saveTextFile(file: { readonly fileName: string; readonly content: string }): void {
  const url = URL.createObjectURL(new Blob([file.content], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = file.fileName
  link.click()
  // Safari reads the address only after the click has been handled
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
