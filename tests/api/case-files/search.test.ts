import { findResemblances, searchCaseFiles } from '@wegmarke/contract/case-list'
import { getCaseFile } from '@wegmarke/contract/case-files'
import { beforeAll, describe, expect, it } from 'vitest'
import { client, refusal } from '../../support/api/client.ts'
import { namedFile } from '../../support/api/named-file.ts'
import { type Staff, useOffice } from '../../support/api/office.ts'
import { useApi } from '../../support/api/use-api.ts'
import { participation } from '../../support/database/consent-builders.ts'

const api = useApi()
const office = useOffice(api)
const PEOPLE = [
  'Özgür Yıldız',
  'Mohammad al-Hassan',
  'Yusuf Demir',
  'Ahmed Rahimi',
  'Đỗ Thị Mai',
  'Jürgen Müller',
  'Oleksandra Шевченко',
  'Fatima Osman',
  'Marie-Luise Okonkwo',
] as const
const ids = new Map<string, string>()

beforeAll(async () => {
  for (const name of PEOPLE) ids.set(name, (await namedFile(api, office.caseload, name)).id)
})

const search = (who: Staff | 'reader' | 'contributor', text: string) =>
  office.as(who).call(searchCaseFiles, { body: { text } })
const namesFound = async (who: Staff | 'reader' | 'contributor', text: string) =>
  (await search(who, text)).map((hit) => hit.name)

describe('search', () => {
  it.each<[string, (typeof PEOPLE)[number]]>([
    ['ozgur', 'Özgür Yıldız'],
    ['Oezguer Yildiz', 'Özgür Yıldız'],
    ['YILDIZ', 'Özgür Yıldız'],
    ['Yildis', 'Özgür Yıldız'],
    ['Muhammed', 'Mohammad al-Hassan'],
    ['Mohamed Hasan', 'Mohammad al-Hassan'],
    ['Mohmad', 'Mohammad al-Hassan'],
    ['el hassan', 'Mohammad al-Hassan'],
    ['Youssef', 'Yusuf Demir'],
    ['Yousef Demir', 'Yusuf Demir'],
    ['Ahmad', 'Ahmed Rahimi'],
    ['Rahmi', 'Ahmed Rahimi'],
    ['Do Thi', 'Đỗ Thị Mai'],
    ['Mai Do', 'Đỗ Thị Mai'],
    ['Mueller', 'Jürgen Müller'],
    ['Muller', 'Jürgen Müller'],
    ['Mülller', 'Jürgen Müller'],
    ['Oleksandra', 'Oleksandra Шевченко'],
    ['Fatma', 'Fatima Osman'],
    ['Othman', 'Fatima Osman'],
    ['Luise', 'Marie-Luise Okonkwo'],
    ['Okon', 'Marie-Luise Okonkwo'],
    ['Okonwko', 'Marie-Luise Okonkwo'],
  ])('finds by %j', async (text, name) => {
    expect(await namesFound('lead', text)).toContain(name)
  })

  it('puts the best first and leaves out what is another name', async () => {
    expect((await namesFound('lead', 'Fatima Osman'))[0]).toBe('Fatima Osman')
    expect(await namesFound('lead', 'Fatima Osman')).not.toContain('Jürgen Müller')
    expect(await namesFound('lead', 'Xqwtz')).toEqual([])
    expect(await namesFound('lead', '%')).toEqual([])
    expect(await namesFound('lead', '_______')).toEqual([])
  })

  it('finds by the legal name too, and shows the birth date to whoever may read it', async () => {
    const wish = { legalName: 'Kwabena Mensah', birthDate: '2004-02-29' }
    const { id } = await namedFile(api, office.caseload, 'Kobi', wish)
    const [hit] = await search('lead', 'Mensa')
    expect(hit).toMatchObject({ id, name: 'Kobi', birthDate: { date: '2004-02-29', precision: 'day' } })
    const open = { category: 'pathway', recipient: office.elsewhere, level: 'read' } as const
    await participation(api.database.arrange, { ...office.file, id }, office.accounts.reader, open)
    expect(await search('reader', 'Mensah')).toEqual([])
    expect(await search('reader', 'Kobi')).toMatchObject([{ id, birthDate: null, caseloadName: null }])
  })

  it('finds by the code, in any case', async () => {
    const { id } = await namedFile(api, office.caseload, 'Mit Kennung', { file: { code: 'K7Q-3ZD' } })
    for (const text of ['K7Q-3ZD', ' k7q-3zd ']) {
      expect((await search('lead', text))[0]).toMatchObject({ id, code: 'K7Q-3ZD' })
    }
    expect((await search('stranger', 'K7Q-3ZD')).map((hit) => hit.id)).not.toContain(id)
  })

  it('gives at most fifty', async () => {
    for (let n = 0; n < 60; n += 1) await namedFile(api, office.caseload, `Abebe Kidane`)
    expect(await search('lead', 'Abebe')).toHaveLength(50)
  })

  it('shows exactly what the reader can open', async () => {
    const { arrange } = api.database
    const everywhere = [office.caseload, office.otherCaseload, office.foreignCaseload]
    const files = await Promise.all(
      Array.from({ length: 24 }, (_, n) =>
        namedFile(
          api,
          everywhere[n % 3]!,
          `Tesfay Gebre${n}`,
          n % 4 === 0 ? { file: { closed_on: '2026-01-01' } } : {},
        ),
      ),
    )
    for (const file of files.slice(0, 12)) {
      const open = { category: 'contact', recipient: office.elsewhere, level: 'read' } as const
      await participation(arrange, file, office.accounts.contributor, open)
    }
    for (const who of [
      'lead',
      'deputy',
      'colleague',
      'supervisor',
      'stranger',
      'reader',
      'contributor',
    ] as const) {
      const hits = new Set((await search(who, 'Tesfay Gebre')).map((hit) => hit.id))
      for (const { id } of files) {
        const canOpen = await office
          .as(who)
          .call(getCaseFile, { params: { caseFileId: id } })
          .then(() => true)
          .catch(() => false)
        expect([who, id, hits.has(id)]).toEqual([who, id, canOpen])
      }
    }
  })

  it('leaves a trace with the number of hits and no text', async () => {
    await search('deputy', 'Rahimi')
    const trace = await api.database.arrange
      .selectFrom('audit_event')
      .selectAll()
      .where('account_id', '=', office.accounts.deputy.id)
      .where('action', '=', 'caseFile.searched')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
    expect(trace.details).toEqual({ hits: 1 })
    expect(JSON.stringify(trace)).not.toMatch(/rahimi/i)
  })

  it('is for caseworkers and supervisors', async () => {
    expect(await refusal(search('administrator', 'Ali'), 'not-allowed')).toMatchObject({
      action: 'caseFile.search',
    })
    await refusal(client(api).call(searchCaseFiles, { body: { text: 'Ali' } }), 'not-signed-in')
    await refusal(search('lead', '  '), 'validation-failed')
  })
})

describe('resemblances', () => {
  const resemble = (who: Staff, nameAsWished: string, birthDate: string | null = null) =>
    office.as(who).call(findResemblances, {
      body: {
        nameAsWished,
        legalName: null,
        birthDate: birthDate === null ? null : { date: birthDate, precision: 'day' },
      },
    })

  it('show a file of one’s own, and of a colleague’s only who holds it', async () => {
    await namedFile(api, office.caseload, 'Semhar Tekle', { birthDate: '2005-03-01' })
    expect(await resemble('lead', 'Semhar Tekle')).toMatchObject([
      { hit: { name: 'Semhar Tekle' }, heldBy: null },
    ])
    expect(await resemble('colleague', 'Semhar Tekele')).toEqual([{ hit: null, heldBy: 'Lea Leitend' }])
  })

  it('say nothing of another organisation', async () => {
    await namedFile(api, office.foreignCaseload, 'Quirin Habtemariam')
    expect(await resemble('lead', 'Quirin Habtemariam')).toEqual([])
    expect(await resemble('stranger', 'Quirin Habtemariam')).toHaveLength(1)
  })

  it('put the same birth date first and leave out who was born years apart', async () => {
    await namedFile(api, office.caseload, 'Naser Karimi', { birthDate: '2001-01-01' })
    await namedFile(api, office.caseload, 'Nasir Karimy', { birthDate: '2005-05-05' })
    const [first] = await resemble('lead', 'Naser Karimi', '2005-05-05')
    expect(first?.hit?.birthDate?.date).toBe('2005-05-05')
  })

  it('are refused to who may not open files, and for a birth date to come', async () => {
    for (const who of ['administrator', 'supervisor'] as const) {
      expect(await refusal(resemble(who, 'Ali'), 'not-allowed')).toMatchObject({ action: 'caseFile.create' })
    }
    await refusal(resemble('lead', 'Ali', '2027-01-01'), 'refused-by-domain')
    const body = { nameAsWished: 'Ali', legalName: null, birthDate: null }
    await refusal(client(api).call(findResemblances, { body }), 'not-signed-in')
  })
})
