import type { Today, TodayItem } from '@wegmarke/contract/today'
import type { SignedIn } from '../../platform/access/principal.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { seesStaff } from '../settings/queries.ts'
import { listDue } from './due.ts'
import type { TodayList } from './items.ts'
import { listNews } from './news.ts'
import { listWaiting } from './waiting.ts'

/** The start page: what is due, what waits for me, what is new in my files. */
export async function getToday(tx: Tx, principal: SignedIn): Promise<Today> {
  const withStaff = await seesStaff(tx, principal)
  const due = await listDue(tx)
  const waiting = await listWaiting(tx)
  const news = await listNews(tx)
  const shown = ({ items }: TodayList): TodayItem[] => (withStaff ? items : items.map(withoutLead))
  return {
    due: shown(due),
    waiting: shown(waiting),
    news: shown(news),
    more: { due: due.more, waiting: waiting.more, news: news.more },
  }
}

/** That nobody leads a caseload names nobody. */
function withoutLead({ leadName, ...item }: TodayItem): TodayItem {
  return leadName ? item : { ...item, leadName: null }
}
