import type { Today } from '@wegmarke/contract/today'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { listDue } from './due.ts'
import { listNews } from './news.ts'
import { listWaiting } from './waiting.ts'

/** The start page: what is due, what waits for me, what is new in my files. */
export async function getToday(tx: Tx): Promise<Today> {
  const due = await listDue(tx)
  const waiting = await listWaiting(tx)
  const news = await listNews(tx)
  return {
    due: due.items,
    waiting: waiting.items,
    news: news.items,
    more: { due: due.more, waiting: waiting.more, news: news.more },
  }
}
