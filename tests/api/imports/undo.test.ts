import { changeCaseFile, closeCaseFile, getCaseFile, moveCaseFile } from '@wegmarke/contract/case-files'
import { listCaseFiles } from '@wegmarke/contract/case-list'
import { type ImportBatch, undoImport } from '@wegmarke/contract/imports'
import { addTask } from '@wegmarke/contract/journal'
import { setGoal } from '@wegmarke/contract/pathway'
import { changePerson } from '@wegmarke/contract/people'
import { changeStep } from '@wegmarke/contract/steps'
import { describe, expect, it } from 'vitest'
import { freshKey, refusal } from '../../support/api/client.ts'
import { useOffice } from '../../support/api/office.ts'
import { consent } from '../../support/database/consent-builders.ts'
import { useApi } from '../../support/api/use-api.ts'
import { check, importList, listOf, nameFor, rowsOf, tableSizes, upload } from './import-run.ts'

const api = useApi()
const office = useOffice(api)

let numbers = 0

/** Four people with a step, a gap and a certificate each; nobody resembles them. */
function fourPeople(): string {
  numbers += 1
  return listOf(
    ...[1, 2, 3, 4].flatMap((index) => {
      const person = {
        'Nr.': `${numbers}-${index}`,
        'Name (wie gewünscht)': nameFor(`undo ${numbers} ${index}`),
        Rechtskreis: 'SGB II',
        Aufenthalt: 'Gestattung',
        'Aufenthalt seit': '2023',
        'Akte seit': '01.01.2024',
        Ziel: 'FOR',
      }
      const step = { Maßnahme: 'MAT', Beginn: '02.2024', Ende: '05.2024', Ergebnis: 'teilgenommen' }
      const gained = { 'Abschluss (Stufe)': 'A2', 'Abschluss am': '31.05.2024', Nachweis: 'gesehen' }
      return [
        { ...person, ...step, ...gained },
        { ...person, Beginn: '06.2024', Ende: '09.2024', 'Grund der Lücke': 'kein Platz' },
      ]
    }),
  )
}

async function written(content: string): Promise<{ batch: ImportBatch; files: string[] }> {
  const browser = office.as('lead')
  const batch = await importList(browser, content, office.caseload)
  const { items } = await browser.call(listCaseFiles, {
    query: { import: batch.id, sort: 'name', state: 'all' },
  })
  return { batch, files: items.map((item) => item.id) }
}

const undo = (batch: ImportBatch, who: 'lead' | 'supervisor' | 'colleague' = 'lead') =>
  office.as(who).call(undoImport, { params: { batchId: batch.id }, version: batch.version })

/** What an undone batch leaves behind on purpose: that the source exists, what was done, and counts that add up to none. */
function withoutTraces(sizes: Record<string, number>): Record<string, number> {
  const { source: _source, import_effect: _effect, case_tally: _tally, ...content } = sizes
  return Object.fromEntries(Object.entries(content).filter(([table]) => !table.endsWith('_history')))
}

describe('a batch that is undone', () => {
  it('leaves nothing of it in any file, and can be imported again', async () => {
    const before = await tableSizes(api)
    const content = fourPeople()
    const { batch, files } = await written(content)
    expect(files).toHaveLength(4)
    expect((await tableSizes(api))['step']).toBe((before['step'] ?? 0) + 4)
    const answer = await undo(batch)
    expect(answer.kept).toEqual([])
    expect(answer.batch).toMatchObject({ state: 'undone' })
    expect(answer.batch.undoneAt).not.toBeNull()
    const traces = await api.database.arrange
      .selectFrom('audit_event')
      .select(['organisation_id', 'case_file_id'])
      .where('thing_id', '=', batch.id)
      .where('action', 'in', ['import.undone', 'import.withdrawn'])
      .execute()
    expect(traces.every((trace) => trace.organisation_id === office.organisation.id)).toBe(true)
    expect(traces.map((trace) => trace.case_file_id).toSorted()).toEqual([...files, null].toSorted())
    expect(withoutTraces(await tableSizes(api))).toEqual(withoutTraces(before))
    const again = await written(content)
    expect(again.batch.counts).toMatchObject({ valid: 8, people: 4, steps: 4, gaps: 4, attainments: 4 })
    await undo(again.batch)
  })

  it('takes its rows out of a file that was there before, and has the file evaluated anew', async () => {
    const first = { 'Nr.': 'U1', 'Name (wie gewünscht)': 'Ivana Jochstett', 'Akte seit': '01.01.2020' }
    const course = (begin: string, end: string) => ({
      ...first,
      Maßnahme: 'MAT',
      Beginn: begin,
      Ende: end,
      Ergebnis: 'teilgenommen',
    })
    const browser = office.as('lead')
    const base = await written(listOf(course('02.2020', '05.2020')))
    const caseFileId = base.files[0] ?? ''
    const read = () => browser.call(getCaseFile, { params: { caseFileId } })
    const before = await read()
    const second = await importList(
      browser,
      listOf(course('06.2021', '09.2021'), course('06.2022', '09.2022'), course('06.2023', '09.2023')),
      office.caseload,
    )
    const between = await read()
    expect(between.steps).toHaveLength(4)
    expect(between.evaluation?.signals.map(({ code }) => code)).toContain('A')
    expect((await undo(second)).kept).toEqual([])
    const after = await read()
    expect(after.steps).toEqual(before.steps)
    expect(after.evaluation?.signals).toEqual(before.evaluation?.signals)
    await undo(base.batch)
  })

  it('keeps a file on which a consent or a request for access rests, though the importer cannot see it', async () => {
    const { arrange } = api.database
    const { batch, files } = await written(fourPeople())
    const [asked = '', agreed = ''] = files
    const of = (id: string) => ({ ...office.file, id, caseloadId: office.caseload.id })
    await arrange
      .insertInto('access_request')
      .values({
        alliance_id: office.alliance.id,
        organisation_id: office.organisation.id,
        case_file_id: asked,
        account_id: office.accounts.supervisor.id,
        requested_on: '2026-11-20',
      })
      .execute()
    await consent(arrange, of(agreed), { category: 'pathway', recipient: office.elsewhere, signedOn: null })
    // Whoever imported the list covers the caseload now, and reads no consents any more.
    await arrange
      .updateTable('caseload_post')
      .set({ kind: 'deputy' })
      .where('caseload_id', '=', office.caseload.id)
      .where('account_id', '=', office.accounts.lead.id)
      .execute()
    const { kept } = await undo(batch)
    expect(kept.map(({ caseFileId }) => caseFileId).toSorted()).toEqual([asked, agreed].toSorted())
    await arrange
      .updateTable('caseload_post')
      .set({ kind: 'lead' })
      .where('caseload_id', '=', office.caseload.id)
      .where('account_id', '=', office.accounts.lead.id)
      .execute()
  })

  it('is undone once, and only after it was written', async () => {
    const { batch } = await written(fourPeople())
    const { batch: undone } = await undo(batch)
    const problem = await refusal(undo(undone), 'state-conflict')
    expect(problem.current).toMatchObject({ id: batch.id, state: 'undone' })
    await refusal(undo(batch), 'version-conflict')
    const browser = office.as('lead')
    await refusal(
      undo(await check(browser, await upload(browser, fourPeople()), office.caseload)),
      'state-conflict',
    )
  })

  it('is undone by who imported it, not by others', async () => {
    const { batch } = await written(fourPeople())
    await refusal(undo(batch, 'colleague'), 'not-found')
    await refusal(undo(batch, 'supervisor'), 'not-allowed')
    expect((await undo(batch)).kept).toEqual([])
  })
})

describe('a file that somebody has worked in since', () => {
  type Work = (caseFileId: string) => Promise<unknown>
  const read = (caseFileId: string) => office.as('lead').call(getCaseFile, { params: { caseFileId } })
  const work: Readonly<Record<string, Work>> = {
    'a task': (caseFileId) =>
      office.as('lead').call(addTask, {
        params: { caseFileId },
        body: { title: 'Zeugnis holen', dueOn: null, ownerId: null },
        idempotencyKey: freshKey(),
      }),
    'a corrected name': async (caseFileId) =>
      office.as('lead').call(changePerson, {
        params: { caseFileId },
        body: { nameAsWished: 'Anders Genannt' },
        version: (await read(caseFileId)).person.version,
      }),
    'a new goal': (caseFileId) =>
      office.as('lead').call(setGoal, {
        params: { caseFileId },
        body: { kind: 'vocational', occupation: 'Tischler', from: '2026-11-01' },
        idempotencyKey: freshKey(),
      }),
    'another phase': async (caseFileId) => {
      const { version, municipality } = await read(caseFileId)
      return await office.as('lead').call(changeCaseFile, {
        params: { caseFileId },
        body: { phase: 'assessment', municipality: municipality?.ags ?? null },
        version,
      })
    },
    'another caseload': async (caseFileId) =>
      office.as('supervisor').call(moveCaseFile, {
        params: { caseFileId },
        body: { caseloadId: office.otherCaseload.id },
        version: (await read(caseFileId)).version,
      }),
    'an end': async (caseFileId) =>
      office.as('lead').call(closeCaseFile, {
        params: { caseFileId },
        body: { on: '2026-11-20', reason: 'moved_away', outcome: 'unknown' },
        version: (await read(caseFileId)).version,
      }),
  }

  it.each(Object.keys(work))('stays and is named: %s', async (what) => {
    const { batch, files } = await written(fourPeople())
    const caseFileId = files[1] ?? ''
    const { code } = await read(caseFileId)
    await work[what]?.(caseFileId)
    const { kept } = await undo(batch)
    if (what === 'another caseload') {
      // The file is out of sight for whoever imported it; it stays where it was moved to.
      expect(kept).toEqual([])
      const seen = await office.as('colleague').call(getCaseFile, { params: { caseFileId } })
      expect([seen.steps, seen.gaps, seen.attainments].map((part) => part?.length)).toEqual([1, 1, 1])
    } else {
      expect(kept.map((file) => [file.caseFileId, file.label.includes(code)])).toEqual([[caseFileId, true]])
    }
    const left = await api.database.arrange
      .selectFrom('case_file')
      .select('id')
      .where('id', 'in', files)
      .execute()
    expect(left.map((file) => file.id)).toEqual([caseFileId])
  })

  it('keeps the step that was changed, and loses the records that nobody has touched', async () => {
    const { batch, files } = await written(fourPeople())
    const caseFileId = files[2] ?? ''
    const [step] = (await read(caseFileId)).steps ?? []
    if (step === undefined) throw new Error('the step was not imported')
    const { id: stepId, version, recordedBy: _by, recordedAt: _at, sourceName, isOwn: _own, ...body } = step
    expect(sourceName).not.toBeNull()
    await office.as('lead').call(changeStep, {
      params: { caseFileId, stepId },
      body: { ...body, provider: 'Werkstatt Neu' },
      version,
    })
    const { kept } = await undo(batch)
    expect(kept.map((file) => file.caseFileId)).toEqual([caseFileId])
    const after = await read(caseFileId)
    expect(after.steps?.map((one) => [one.id, one.provider])).toEqual([[stepId, 'Werkstatt Neu']])
    expect([after.gaps, after.attainments]).toEqual([[], []])
  })

  it('is found by its number when the list comes again', async () => {
    const content = fourPeople()
    const { batch, files } = await written(content)
    await work['a task']?.(files[0] ?? '')
    await undo(batch)
    const browser = office.as('lead')
    const again = await check(browser, await upload(browser, content), office.caseload)
    expect(again.counts).toMatchObject({ valid: 8, people: 3, toReview: 0, steps: 4 })
    expect(await rowsOf(browser, again, 'review')).toEqual([])
  })
})
