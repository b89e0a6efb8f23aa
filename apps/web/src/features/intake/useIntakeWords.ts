import type { IntakeStatement } from '@wegmarke/contract/intake'
import { type IntakeField, questionOf } from '@wegmarke/domain/intake/fields'
import type { IntakeArea } from '@wegmarke/domain/intake/vocabulary'
import { useI18n } from 'vue-i18n'
import { useFormat } from '../../i18n/useFormat.ts'

/** Questions and answers of the intake in words. */
export function useIntakeWords() {
  const { t } = useI18n()
  const { formatDate } = useFormat()

  const areaName = (area: IntakeArea): string => t(`intake.area.${area}.title`)
  const fieldName = (field: IntakeField): string => t(`intake.field.${field}`)

  /** The answer as people say it; a word that has left the list is shown as it was stored. */
  function answerWords({ field, answer, value }: IntakeStatement): string {
    if (answer === 'declined' || answer === 'unknown') return t(`intake.reply.${answer}`)
    const question = questionOf(field)
    const isListed = value !== null && question.kind === 'choice' && question.options.includes(value)
    return isListed ? t(`intake.value.${field}.${value}`) : (value ?? '')
  }

  /** Who said it, and when. */
  function origin({ source, statedBy, statedOn }: IntakeStatement): string {
    const said = { source: t(`intake.source.${source}`), date: formatDate(statedOn) }
    return statedBy === null ? t('intake.said', said) : t('intake.saidBy', { ...said, who: statedBy })
  }

  return { areaName, fieldName, answerWords, origin }
}
