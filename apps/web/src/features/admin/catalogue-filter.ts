import type { OverlaidType } from '@wegmarke/contract/catalogue-overlay'

/** Whether the alliance says anything of its own about the type. */
export function isOverlaid({ overlay }: Pick<OverlaidType, 'overlay'>): boolean {
  const { labelDe, labelEn, isOffered, note, provider } = overlay
  return !isOffered || [labelDe, labelEn, note, provider].some((text) => text !== null)
}

/** Types whose code, names, note or provider hold every typed word; with `isOwnOnly` those the alliance says something about. */
export function filterTypes(
  types: readonly OverlaidType[],
  text: string,
  isOwnOnly: boolean,
): OverlaidType[] {
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
