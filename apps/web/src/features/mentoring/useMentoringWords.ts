import { daysBetween } from '@wegmarke/domain/calendar/civil-date'
import { useI18n } from 'vue-i18n'
import { useFormat } from '../../i18n/useFormat.ts'
import { useToday } from '../../ui/today.ts'

const WEEK = 7

/** Sentences about rhythm and meetings, for mentors and caseworkers alike. */
export function useMentoringWords() {
  const { t } = useI18n()
  const { formatDate } = useFormat()
  const today = useToday()

  /** `alle 2 Wochen`, `alle 10 Tage`; nothing agreed is said as such. */
  function rhythm(days: number | null): string {
    if (days === null) return t('mentoring.rhythm.none')
    return days % WEEK === 0 ? t('mentoring.rhythm.weeks', days / WEEK) : t('mentoring.rhythm.days', days)
  }

  /** `vor 5 Tagen`: never is a word of its own, not a large number. */
  function ago(day: string | null): string {
    return day === null ? t('mentoring.never') : t('mentoring.ago', daysBetween(day, today.value))
  }

  function lastMeeting(day: string | null): string {
    return day === null
      ? t('mentoring.never')
      : t('mentoring.mentorship.lastOn', { ago: ago(day), date: formatDate(day) })
  }

  return { rhythm, ago, lastMeeting }
}
