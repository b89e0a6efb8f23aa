/** The name with composed characters (NFC) and single spaces between its words: how names are stored. */
export function tidyName(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim()
}
