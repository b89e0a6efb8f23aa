import { urlOf } from '@wegmarke/contract/client'
import { exportReport, getReport, type ReportQuery } from '@wegmarke/contract/report'
import type { MeasureId } from '@wegmarke/domain/measures/registry'
import { call } from '../../api/client.ts'
import type { Language } from '../../i18n/i18n.ts'

interface Wish {
  readonly language: Language
  readonly names: 'with' | 'without'
  /** The number whose list this is: its definition stands first. */
  readonly measure?: MeasureId
}

/** The browser fetches the file itself, line by line; a session that has run out is renewed before. */
export async function downloadReport(query: ReportQuery, wish: Wish): Promise<void> {
  await call(getReport, { query: {} })
  const link = document.createElement('a')
  link.href = urlOf(exportReport, { query: { ...query, ...wish } })
  link.download = ''
  link.click()
}
