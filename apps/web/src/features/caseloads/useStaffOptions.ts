import type { Colleague } from '@wegmarke/contract/caseloads'
import { useI18n } from 'vue-i18n'
import { useSession } from '../../session.ts'
import type { Option } from '../../ui/options.ts'

/** Who can be appointed: all of the organisation but oneself; one whose access waits stays in sight, with the reason. */
export function useStaffOptions() {
  const { t } = useI18n()
  const session = useSession()

  function staffOptions(staff: readonly Colleague[], organisationId: string): Option[] {
    return staff
      .filter((one) => one.organisationId === organisationId && one.accountId !== session.accountId)
      .map(({ accountId, name, isConfirmed }) => ({
        value: accountId,
        label: isConfirmed ? name : t('caseloads.notConfirmed', { name }),
        isDisabled: !isConfirmed,
      }))
  }

  return { staffOptions }
}
