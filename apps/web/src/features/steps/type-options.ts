import type { MeasureType } from '@wegmarke/contract/catalogue'
import type { Option } from '../../ui/options.ts'

/** The types to choose from, those first whose code or name begins with what is typed. */
export function typeOptions(
  types: readonly MeasureType[],
  typed: string,
  nameOf: (code: string) => string,
): Option[] {
  const text = typed.trim().toLowerCase()
  const rank = (type: MeasureType): number => {
    const code = type.code.toLowerCase()
    const name = nameOf(type.code).toLowerCase()
    if (text === '' || code === text) return 0
    if (code.startsWith(text)) return 1
    if (name.startsWith(text)) return 2
    return name.split(/[\s(/-]+/).some((word) => word.startsWith(text)) ? 3 : 4
  }
  return types
    .filter((type) => !type.isHidden)
    .map((type) => ({ type, rank: rank(type) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ type }) => ({
      value: type.code,
      label: nameOf(type.code),
      detail: [type.code, type.legalBasis, type.provider, type.note].filter(Boolean).join(', '),
    }))
}
