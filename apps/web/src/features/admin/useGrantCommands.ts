import { type Account, endGrant, grantRole, type RoleGrant } from '@wegmarke/contract/accounts'
import { useI18n } from 'vue-i18n'
import { call } from '../../api/client.ts'
import { useSession } from '../../session.ts'
import { useNotices } from '../../stores/notices.ts'
import { useAttempt } from './useAttempt.ts'

/** Ends a role at once, unless somebody else has changed it meanwhile. */
export function useGrantCommands(reload: () => Promise<void>) {
  const { t } = useI18n()
  const session = useSession()
  const notices = useNotices()
  const attempt = useAttempt(reload)
  const meanwhile = () => ({
    'version-conflict': t('admin.grant.changedMeanwhile'),
    'not-found': t('admin.grant.endedMeanwhile'),
  })

  /**
   * The way back gives the role anew for the days that are left of it, no day more; one that opens files waits for its
   * confirmation again.
   */
  function end(account: Account, { id, role, organisationId, from, to, version }: RoleGrant): Promise<void> {
    const params = { accountId: account.id }
    return attempt(async () => {
      await call(endGrant, { params: { ...params, grantId: id }, version })
      const words = t('admin.grant.ended', { name: account.displayName, role: t(`app.role.${role}`) })
      notices.done(words, async () => {
        const { today } = session
        const body = { role, organisationId, from: from > today ? from : today, to }
        await call(grantRole, { params, body, idempotencyKey: crypto.randomUUID() })
        await reload()
      })
    }, meanwhile())
  }

  return { end }
}
