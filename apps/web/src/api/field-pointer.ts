/** `/promise/level` → `promise.level`: the name that the field carries on the screen. */
export function nameOfPointer(pointer: string): string {
  return pointer
    .split('/')
    .filter((part) => part !== '')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.')
}
