/**
 * `/promise/level` → `promise.level`: the name that the field carries on the screen. A date with its precision is
 * one field there, so `/actualEnd/date` belongs to `actualEnd`.
 */
export function nameOfPointer(pointer: string): string {
  return pointer
    .split('/')
    .filter((part) => part !== '')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.')
    .replace(/\.(date|precision)$/, '')
}
