import { findMeasureType } from '@wegmarke/domain/catalogue/measure-types'
import { useI18n } from 'vue-i18n'
import { useMeasureTypes } from '../steps/useMeasureTypes.ts'

/** The name of a type of measure by its code, as the alliance calls it; a title that is no code stands for itself. */
export function useTypeName() {
  const { locale } = useI18n()
  const measureTypes = useMeasureTypes()
  measureTypes.ensureLoaded()

  function typeName(codeOrTitle: string): string {
    const type = measureTypes.byCode.get(codeOrTitle) ?? findMeasureType(codeOrTitle)
    if (type === undefined) return codeOrTitle
    return locale.value === 'de' ? type.labelDe : type.labelEn
  }

  return { typeName }
}
