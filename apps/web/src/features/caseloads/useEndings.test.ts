import type { Absence, ArrangedCaseload, CaseloadPost } from '@wegmarke/contract/caseloads'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { i18n } from '../../i18n/i18n.ts'
import { useEndings } from './useEndings.ts'

vi.hoisted(() => vi.stubGlobal('localStorage', { getItem: () => null }))

const post = (kind: CaseloadPost['kind']): CaseloadPost => ({
  id: 'post',
  version: 1,
  accountId: 'nora',
  holder: 'Nora Beispiel',
  kind,
  from: '2026-01-01',
  to: null,
  coversFor: null,
  isConfirmed: true,
  recordedBy: null,
  recordedAt: '2026-01-01T00:00:00Z',
  endedBy: null,
})
const nord = (openFiles: number): ArrangedCaseload => ({
  id: 1,
  version: 1,
  name: 'Neuss Nord',
  organisationId: 'ki',
  organisationName: 'KI',
  openFiles,
  posts: [],
})
const away: Absence = {
  id: 'away',
  version: 1,
  accountId: 'nora',
  name: 'Nora Beispiel',
  organisationId: 'ki',
  from: '2026-11-20',
  to: '2026-12-04',
  covers: [],
}

let endings: ReturnType<typeof useEndings>
beforeAll(async () => {
  const page = createSSRApp({ setup: () => ((endings = useEndings()), () => null) })
  await renderToString(page.use(i18n))
})

describe('the question before a post ends', () => {
  it('names the caseload and what the post is', () => {
    const title = (kind: CaseloadPost['kind']) => endings.endingOfPost(nord(3), post(kind)).title
    expect(title('lead')).toBe('Leitung durch Nora Beispiel für Neuss Nord beenden')
    expect(title('deputy')).toBe('Vertretung durch Nora Beispiel für Neuss Nord beenden')
  })

  it('says of a lead, and of no deputy, how many files are left with nobody', () => {
    const warning = (files: number, kind: CaseloadPost['kind'] = 'lead') =>
      endings.endingOfPost(nord(files), post(kind)).description
    expect(warning(3)).toMatch(/nicht zugeteilt: Seine 3 offenen Akten führt dann niemand\./)
    expect(warning(1)).toMatch(/nicht zugeteilt: Seine eine offene Akte führt dann niemand\./)
    expect(warning(0)).toMatch(/^Ohne eine andere Leitung ist der Fallbestand danach nicht zugeteilt\.$/)
    expect(warning(3, 'deputy')).toBeUndefined()
  })
})

it('says of what ends later its last day, and not that it has ended', () => {
  const lead = endings.endingOfPost(nord(3), post('lead'))
  expect(lead.done('2026-11-24')).toBe('Die Leitung durch Nora Beispiel für Neuss Nord endet am 24.11.2026.')
  expect(lead.done(null)).toBe('Nora Beispiel leitet Neuss Nord nicht mehr.')
  const absence = endings.endingOfAbsence(away)
  expect(absence.done('2026-11-24')).toBe(
    'Die Abwesenheit von Nora Beispiel endet am 24.11.2026, ihre Vertretungen auch.',
  )
  expect(absence.done(null)).toMatch(/ sind beendet\.$/)
})
