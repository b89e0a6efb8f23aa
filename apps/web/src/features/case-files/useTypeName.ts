import { findMeasureType } from '@wegmarke/domain/catalogue/measure-types'
import { useI18n } from 'vue-i18n'

/** The name of a type of measure by its code; a title that is no code stands for itself. */
export function useTypeName() {
  const { locale } = useI18n()

  function typeName(codeOrTitle: string): string {
    const type = findMeasureType(codeOrTitle)
    if (type === undefined) return codeOrTitle
    return locale.value === 'de' ? type.labelDe : type.labelEn
  }

  return { typeName }
}
