/** Hands a file to the person, under a name. */
export function saveAs(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // A browser begins to read within the click; later it has its own copy.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
