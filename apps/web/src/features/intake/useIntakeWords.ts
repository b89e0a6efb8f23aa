import type { IntakeStatement } from '@wegmarke/contract/intake'
import { INTAKE_FIELDS, type IntakeField, questionOf } from '@wegmarke/domain/intake/fields'
import type { IntakeArea } from '@wegmarke/domain/intake/vocabulary'
import { useI18n } from 'vue-i18n'
import { useFormat } from '../../i18n/useFormat.ts'

/** Questions and answers of the intake in words. */
export function useIntakeWords() {
  const { t, te } = useI18n()
  const { formatDate } = useFormat()

  const areaName = (area: IntakeArea): string => t(`intake.area.${area}.title`)
  /** A question that the product has given up keeps its name. */
  const fieldName = (field: IntakeField): string =>
    field in INTAKE_FIELDS ? t(`intake.field.${field}`) : String(field)

  /** The answer as people say it; a word that has left the list is shown as it was stored. */
  function answerWords({ field, answer, value }: IntakeStatement): string {
    if (answer === 'declined' || answer === 'unknown') return t(`intake.reply.${answer}`)
    if (value === null) return ''
    const isChoice = field in INTAKE_FIELDS && questionOf(field).kind === 'choice'
    return isChoice && te(`intake.value.${field}.${value}`) ? t(`intake.value.${field}.${value}`) : value
  }

  /** Who said it, and when. */
  function origin({ source, statedBy, statedOn }: IntakeStatement): string {
    const said = { source: t(`intake.source.${source}`), date: formatDate(statedOn) }
    return statedBy === null ? t('intake.said', said) : t('intake.saidBy', { ...said, who: statedBy })
  }

  return { areaName, fieldName, answerWords, origin }
}
