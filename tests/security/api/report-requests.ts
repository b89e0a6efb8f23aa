import { getAllianceCounts } from '@wegmarke/contract/alliance-counts'
import * as measures from '@wegmarke/contract/measures'
import * as report from '@wegmarke/contract/report'
import * as views from '@wegmarke/contract/saved-views'
import { type Asked, ask } from './request.ts'

/** What the requests of reports name: a view that the lead has saved. */
export interface ReportPlace {
  readonly savedView: { readonly id: string; readonly version: number }
}

type Place = ReportPlace

const view = (who: string) => ({ name: `Ansicht ${who}`, query: { note: 'open' as const } })

export const REPORT_REQUESTS: Record<string, Asked<Place>> = {
  listMeasures: ask(measures.listMeasures, () => ({})),
  exportMeasures: ask(measures.exportMeasures, () => ({ query: { language: 'de' as const } })),
  getReport: ask(report.getReport, () => ({})),
  listReportRows: ask(report.listReportRows, () => ({})),
  exportReport: ask(report.exportReport, () => ({
    query: { language: 'de' as const, names: 'with' as const },
  })),
  listSavedViews: ask(views.listSavedViews, () => ({})),
  saveView: ask(views.saveView, (_at: Place, who) => ({ body: view(who) })),
  changeSavedView: ask(views.changeSavedView, ({ savedView: { id, version } }: Place, who) => ({
    params: { viewId: id },
    version,
    body: view(who),
  })),
  deleteSavedView: ask(views.deleteSavedView, ({ savedView }: Place) => ({
    params: { viewId: savedView.id },
  })),
  getAllianceCounts: ask(getAllianceCounts, () => ({})),
}
