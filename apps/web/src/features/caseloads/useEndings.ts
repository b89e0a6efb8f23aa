import {
  type Absence,
  type ArrangedCaseload,
  type CaseloadPost,
  endAbsence,
  endPost,
} from '@wegmarke/contract/caseloads'
import { useI18n } from 'vue-i18n'
import { call } from '../../api/client.ts'
import { useFormat } from '../../i18n/useFormat.ts'

/** A post or an absence that is to end: what is asked, how it ends, and what is said when it has been entered. */
export interface Ending {
  readonly title: string
  readonly description?: string | undefined
  readonly draftKey: string
  readonly record: { readonly version: number; readonly to: string | null }
  /** Ends it after the day, or at once. */
  readonly end: (lastDay: string | null, version: number) => Promise<unknown>
  readonly done: (lastDay: string | null) => string
}

/** How posts and absences are ended, in words that name the caseload, the kind of post and the last day. */
export function useEndings() {
  const { t } = useI18n()
  const { formatDate } = useFormat()

  function endingOfPost(
    { id: caseloadId, name: caseload, openFiles }: ArrangedCaseload,
    post: CaseloadPost,
  ): Ending {
    const { id: postId, holder: name, kind } = post
    return {
      title: t(`caseloads.endTitle.${kind}`, { name, caseload }),
      description: kind === 'lead' ? t('caseloads.endLead', { count: openFiles }, openFiles) : undefined,
      draftKey: `post.end:${postId}`,
      record: post,
      end: (lastDay, version) =>
        call(endPost, { params: { caseloadId, postId }, body: { lastDay }, version }),
      done: (lastDay) =>
        lastDay === null
          ? t(`caseloads.ended.${kind}`, { name, caseload })
          : t(`caseloads.endsOn.${kind}`, { name, caseload, day: formatDate(lastDay) }),
    }
  }

  function endingOfAbsence(absence: Absence): Ending {
    const { id: absenceId, name } = absence
    return {
      title: t('caseloads.endAbsenceTitle', { name }),
      draftKey: `absence.end:${absenceId}`,
      record: absence,
      end: (lastDay, version) => call(endAbsence, { params: { absenceId }, body: { lastDay }, version }),
      done: (lastDay) =>
        lastDay === null
          ? t('caseloads.absenceEnded', { name })
          : t('caseloads.absenceEndsOn', { name, day: formatDate(lastDay) }),
    }
  }

  return { endingOfPost, endingOfAbsence }
}
