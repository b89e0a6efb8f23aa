import {
  type Account,
  changeAccount,
  endGrant,
  endSessionsOf,
  grantRole,
  type RoleGrant,
  withdrawInvitation,
} from '@wegmarke/contract/accounts'
import type { Problem } from '@wegmarke/contract/problems'
import { useI18n } from 'vue-i18n'
import { call } from '../../api/client.ts'
import { problemOf } from '../../api/problems.ts'
import { useSession } from '../../session.ts'
import { useNotices } from '../../stores/notices.ts'

const setDisabled = ({ id, version, displayName }: Account, isDisabled: boolean): Promise<Account> =>
  call(changeAccount, { params: { accountId: id }, body: { displayName, isDisabled }, version })

/** What is done to an account at once, each with its word and, where there is one, the way back. */
export function useAccountCommands(reload: () => Promise<void>) {
  const { t } = useI18n()
  const session = useSession()
  const notices = useNotices()

  /** A failure is said, and the list is read again: it may have been out of date. `words` say it more exactly. */
  async function attempt(
    action: () => Promise<void>,
    words: Partial<Record<Problem['type'], string>> = {},
  ): Promise<void> {
    try {
      await action()
    } catch (thrown) {
      const text = words[problemOf(thrown).type]
      if (text === undefined) notices.failed(thrown)
      else notices.show({ tone: 'danger', text })
    }
    await reload()
  }

  function switchAccount(account: Account, isDisabled: boolean): Promise<void> {
    const name = account.displayName
    return attempt(async () => {
      const saved = await setDisabled(account, isDisabled)
      notices.done(
        t(isDisabled ? 'admin.accounts.disabled' : 'admin.accounts.enabled', { name }),
        async () => {
          await setDisabled(saved, account.isDisabled)
          await reload()
        },
      )
    })
  }

  const endSessions = ({ id, displayName: name }: Account): Promise<void> =>
    attempt(async () => {
      await call(endSessionsOf, { params: { accountId: id } })
      notices.done(t('admin.accounts.sessionsEnded', { name }))
    })

  const meanwhile = {
    'version-conflict': t('admin.grant.changedMeanwhile'),
    'not-found': t('admin.grant.endedMeanwhile'),
  }

  /** The way back gives the role anew from today on; one that opens files waits for its confirmation again. */
  function end(account: Account, { id, role, organisationId, to, version }: RoleGrant): Promise<void> {
    const params = { accountId: account.id }
    return attempt(async () => {
      await call(endGrant, { params: { ...params, grantId: id }, version })
      const words = t('admin.grant.ended', { name: account.displayName, role: t(`app.role.${role}`) })
      notices.done(words, async () => {
        const body = { role, organisationId, from: session.today, to }
        await call(grantRole, { params, body, idempotencyKey: crypto.randomUUID() })
        await reload()
      })
    }, meanwhile)
  }

  /** The way back is a new invitation: the old link stays ended. */
  const withdraw = ({ id, displayName: name }: Account): Promise<void> =>
    attempt(async () => {
      await call(withdrawInvitation, { params: { accountId: id } })
      notices.done(t('admin.accounts.withdrawn', { name }))
    })

  return { switchAccount, endSessions, end, withdraw }
}
