import type { Account, exportAccounts as contract } from '@wegmarke/contract/accounts'
import type { TextFile } from '@wegmarke/contract/measures'
import { ROLE_WORDS } from '@wegmarke/domain/access/role-words'
import { filterAccounts } from '@wegmarke/domain/lists/account-filter'
import { ALLIANCE_LIST_WORDS } from '@wegmarke/domain/lists/alliance-list-words'
import type { ListLanguage } from '@wegmarke/domain/lists/list-words'
import type { Static } from 'typebox'
import type { SignedIn } from '../../platform/access/principal.ts'
import { type Column, exportList } from '../../platform/csv/list-export.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { listAccounts } from './queries.ts'

/** The accounts that the page shows as CSV; they are what the list is about, so they stand in it by name. */
export async function exportAccounts(
  tx: Tx,
  { today }: SignedIn,
  { search, state, language, measure = 'admin.accounts' }: Static<typeof contract.schema.body>,
): Promise<TextFile> {
  const { accounts: words, search: searched } = ALLIANCE_LIST_WORDS[language]
  return await exportList(tx, 'account.exported', {
    language,
    title: words.title,
    day: today,
    choice: [words.shown[state], ...(search.trim() === '' ? [] : [searched(search.trim())])],
    leftOut: [words.others, words.signIns],
    measures: [measure],
    columns: columnsOf(language),
    rows: filterAccounts(await listAccounts(tx), { search, state }, { language, today }),
    filters: { state, ...(search.trim() === '' ? {} : { search }) },
  })
}

function columnsOf(language: ListLanguage): Column<Account>[] {
  const { column, state, unconfirmed } = ALLIANCE_LIST_WORDS[language].accounts
  return [
    [column.name, (account) => account.displayName],
    [column.email, (account) => account.email],
    [
      column.state,
      ({ isDisabled, hasPassword }) => state[isDisabled ? 'disabled' : hasPassword ? 'active' : 'invited'],
    ],
    [
      column.grants,
      ({ grants }) =>
        grants
          .map(({ role, organisationName, isConfirmed }) =>
            [
              `${ROLE_WORDS[language][role]}, ${organisationName}`,
              ...(isConfirmed ? [] : [unconfirmed]),
            ].join(', '),
          )
          .join('; '),
    ],
  ]
}
