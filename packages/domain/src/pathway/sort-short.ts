/** Beyond so many items inserting one by one is no longer the quicker way. */
const longestShort = 32

/**
 * Sorts the list where it stands, and returns it. The lists of one life hold a handful of items, mostly in order
 * already: putting each into its place is several times quicker than `Array.sort`, which works on copies.
 */
export function sortShort<T>(list: T[], compare: (a: T, b: T) => number): T[] {
  if (list.length > longestShort) return list.sort(compare)
  for (let i = 1; i < list.length; i++) {
    const item = list[i] as T
    let place = i
    for (; place > 0 && compare(item, list[place - 1] as T) < 0; place--) list[place] = list[place - 1] as T
    list[place] = item
  }
  return list
}
