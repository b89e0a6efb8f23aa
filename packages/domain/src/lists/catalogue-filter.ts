/** What is known of a type of measure by which it is found. */
export interface ListedType {
  readonly code: string
  readonly sharedLabelDe: string
  readonly sharedLabelEn: string
  readonly overlay: {
    readonly labelDe: string | null
    readonly labelEn: string | null
    readonly isOffered: boolean
    readonly note: string | null
    readonly provider: string | null
  }
}

/** Whether the alliance says anything of its own about the type. */
export function isOverlaid({ overlay }: Pick<ListedType, 'overlay'>): boolean {
  const { labelDe, labelEn, isOffered, note, provider } = overlay
  return !isOffered || [labelDe, labelEn, note, provider].some((text) => text !== null)
}

/** Types whose code, names, note or provider hold every typed word; with `isOwnOnly` those the alliance says something about. */
export function filterTypes<Type extends ListedType>(
  types: readonly Type[],
  text: string,
  isOwnOnly: boolean,
): Type[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return types.filter((type) => {
    if (isOwnOnly && !isOverlaid(type)) return false
    const { labelDe, labelEn, note, provider } = type.overlay
    const hay = [type.code, type.sharedLabelDe, type.sharedLabelEn, labelDe, labelEn, note, provider]
    const found = hay
      .filter((one) => one !== null)
      .join(' ')
      .toLowerCase()
    return words.every((word) => found.includes(word))
  })
}
