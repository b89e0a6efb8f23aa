import { type Account, changeAccount, endSessionsOf, withdrawInvitation } from '@wegmarke/contract/accounts'
import { useI18n } from 'vue-i18n'
import { call } from '../../api/client.ts'
import { useNotices } from '../../stores/notices.ts'
import { useAttempt } from './useAttempt.ts'

const setDisabled = ({ id, version, displayName }: Account, isDisabled: boolean): Promise<Account> =>
  call(changeAccount, { params: { accountId: id }, body: { displayName, isDisabled }, version })

/** What is done to an account at once, each with its word and, where there is one, the way back. */
export function useAccountCommands(reload: () => Promise<void>) {
  const { t } = useI18n()
  const notices = useNotices()
  const attempt = useAttempt(reload)

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

  /** The way back is a new invitation: the old link stays ended. */
  const withdraw = ({ id, displayName: name }: Account): Promise<void> =>
    attempt(async () => {
      await call(withdrawInvitation, { params: { accountId: id } })
      notices.done(t('admin.accounts.withdrawn', { name }))
    })

  return { switchAccount, endSessions, withdraw }
}
