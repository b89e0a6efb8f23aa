/** What a browser says of itself, roughly; the exact version identifies more than anybody needs. */
const BROWSERS = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const
const SYSTEMS = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'macOS'],
  ['Linux', 'Linux'],
] as const

/** Browser and system by their usual names; null where the text says neither of the known ones. */
export function deviceName(userAgent: string | null): { browser: string | null; system: string | null } {
  const text = userAgent ?? ''
  const find = (known: readonly (readonly [string, string])[]) =>
    known.find(([mark]) => text.includes(mark))?.[1] ?? null
  return { browser: find(BROWSERS), system: find(SYSTEMS) }
}
