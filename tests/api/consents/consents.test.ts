import { closeCaseFile, getCaseFile } from '@wegmarke/contract/case-files'
import * as consents from '@wegmarke/contract/consents'
import { describe, expect, it } from 'vitest'
import { freshKey, refusal } from '../../support/api/client.ts'
import { useOffice } from '../../support/api/office.ts'
import { actionsOn } from '../../support/api/traces.ts'
import { useApi } from '../../support/api/use-api.ts'
import { account, type CaseFile, caseFile, organisation } from '../../support/database/builders.ts'
import { consent, mentorship } from '../../support/database/consent-builders.ts'

const api = useApi()
const office = useOffice(api)
const newFile = () => caseFile(api.database.arrange, office.caseload)
const inFile = ({ id }: CaseFile) => ({ caseFileId: id })

const wish = (more: Partial<consents.NewConsents> = {}): consents.NewConsents => ({
  categories: ['pathway'],
  recipientId: office.elsewhere.id,
  purpose: 'Gemeinsame Planung der nächsten Schritte',
  language: 'de',
  from: '2026-11-22',
  to: '2026-12-31',
  signedOn: null,
  evidence: null,
  interpreter: null,
  ...more,
})
const SIGNATURE = { signedOn: '2026-11-22', evidence: 'Papierakte, Fach 3', interpreter: 'Frau Azizi, Dari' }
const SIGNED = { signedOn: '2026-11-21', evidence: 'Papierakte, Fach 3' }

const record = (file: CaseFile, body = wish(), key = freshKey()) =>
  office.as('lead').call(consents.recordConsents, { params: inFile(file), body, idempotencyKey: key })
const sign = (file: CaseFile, formId: string, body = SIGNATURE) =>
  office.as('lead').call(consents.signConsents, { params: { ...inFile(file), formId }, body })
const withdraw = (file: CaseFile, consentIds: string[], who: 'lead' | 'supervisor' | 'deputy' = 'lead') =>
  office.as(who).call(consents.withdrawConsents, { params: inFile(file), body: { consentIds } })
const list = (file: CaseFile, who: Parameters<typeof office.as>[0] = 'lead') =>
  office.as(who).call(consents.listConsents, { params: inFile(file) })
const name = (file: CaseFile, consentId: string, more: Partial<consents.NewParticipation> = {}) =>
  office.as('lead').call(consents.nameParticipant, {
    params: { ...inFile(file), consentId },
    body: { accountId: office.accounts.reader.id, level: 'read', from: '2026-11-22', to: null, ...more },
    idempotencyKey: freshKey(),
  })
const look = (file: CaseFile, who: 'reader' | 'contributor' = 'reader') =>
  office.as(who).call(getCaseFile, { params: inFile(file) })

describe('a consent', () => {
  it('is prepared for several categories on one form, signed once, and opens only then', async () => {
    const file = await newFile()
    const form = await record(file, wish({ categories: ['pathway', 'needs'] }))
    expect(form.consents).toMatchObject([
      { category: 'needs', state: 'prepared', formVersion: '2026-11', signedOn: null, formId: form.id },
      { category: 'pathway', state: 'prepared', recipient: { id: office.elsewhere.id } },
    ])
    const pathway = form.consents[1]?.id ?? ''
    const early = await refusal(name(file, pathway), 'refused-by-domain')
    expect(early.errors).toEqual([{ pointer: '', code: 'consent-not-in-force' }])
    const signed = await sign(file, form.id)
    expect(signed.consents.map(({ state, interpreter }) => [state, interpreter])).toEqual([
      ['in_force', 'Frau Azizi, Dari'],
      ['in_force', 'Frau Azizi, Dari'],
    ])
    await refusal(look(file), 'not-found')
    await name(file, pathway)
    const seen = await look(file)
    expect([seen.steps, seen.contact, seen.abilities.includes('step.record')]).toEqual([[], null, false])
    const actions = await actionsOn(api, file.id)
    expect(actions.filter((action) => /^(consent|participation|caseFile)\./.test(action))).toEqual([
      'consent.prepared',
      'consent.prepared',
      'consent.signed',
      'consent.signed',
      'participation.begun',
      'caseFile.read',
    ])
  })

  it('is signed once, and in its own file alone', async () => {
    const file = await newFile()
    const { id } = await record(file)
    await sign(file, id)
    await refusal(sign(file, id), 'state-conflict')
    const elsewhere = await newFile()
    await refusal(sign(elsewhere, id), 'not-found')
  })

  it('is signed on the form that was prepared, never before that was there', async () => {
    const file = await newFile()
    const { id } = await record(file)
    await api.database.arrange
      .updateTable('consent')
      .set({ recorded_at: '2026-11-19T23:30:00Z' })
      .where('form_id', '=', id)
      .execute()
    const { errors } = await refusal(
      sign(file, id, { ...SIGNATURE, signedOn: '2026-11-19' }),
      'refused-by-domain',
    )
    expect(errors).toEqual([
      { pointer: '/signedOn', code: 'signed-before-prepared', params: { preparedOn: '2026-11-20' } },
    ])
    const signed = await sign(file, id, { ...SIGNATURE, signedOn: '2026-11-20' })
    expect(signed.consents).toMatchObject([{ signedOn: '2026-11-20', state: 'in_force' }])
  })

  it('that is withdrawn ends every reading by it in the same moment, and for good', async () => {
    const file = await newFile()
    const { consents: both } = await record(file, wish({ categories: ['pathway', 'journal'], ...SIGNED }))
    for (const { id } of both) await name(file, id, { level: 'contribute' })
    expect((await look(file)).tasks).toEqual([])
    const journal = both.find(({ category }) => category === 'journal')?.id ?? ''
    const [gone] = await withdraw(file, [journal])
    expect(gone).toMatchObject({ state: 'withdrawn', participations: [{ endedAt: gone?.withdrawnAt }] })
    const seen = await look(file)
    expect([seen.tasks, seen.steps]).toEqual([null, []])
    await withdraw(
      file,
      both.map(({ id }) => id),
    )
    await refusal(look(file), 'not-found')
    await refusal(name(file, journal), 'refused-by-domain')
    const [again] = await withdraw(file, [journal])
    expect(again?.withdrawnAt).toBe(gone?.withdrawnAt)
    expect((await actionsOn(api, file.id)).filter((action) => action === 'consent.withdrawn')).toHaveLength(2)
  })

  it('for mentoring takes the mentorship along', async () => {
    const file = await newFile()
    const mentor = await account(api.database.arrange, office.alliance, {
      roles: [{ role: 'volunteer', organisation: office.organisation }],
    })
    await mentorship(api.database.arrange, file, mentor, { organisation: office.organisation })
    const [standing] = await list(file)
    expect(standing).toMatchObject({ category: 'mentoring', mentorships: 1 })
    expect(await withdraw(file, [standing?.id ?? ''])).toMatchObject([{ mentorships: 0 }])
  })

  it('is withdrawn on a closed file too, also by the supervisor, and by nobody else', async () => {
    const file = await newFile()
    const { consents: given } = await record(file, wish(SIGNED))
    const ids = given.map(({ id }) => id)
    const { version } = await office.as('lead').call(getCaseFile, { params: inFile(file) })
    await office.as('lead').call(closeCaseFile, {
      params: inFile(file),
      version,
      body: { on: '2026-11-22', reason: 'moved_away', outcome: 'unknown' },
    })
    await refusal(record(file), 'file-closed')
    expect(await refusal(withdraw(file, ids, 'deputy'), 'not-allowed')).toMatchObject({
      action: 'consent.withdraw',
    })
    expect(await withdraw(file, ids, 'supervisor')).toMatchObject([{ state: 'withdrawn' }])
  })

  it('says when it ends soon, and ends by itself', async () => {
    const file = await newFile()
    await record(file, wish({ ...SIGNED, to: '2026-12-20' }))
    await record(file, wish({ ...SIGNED, to: '2026-12-21', categories: ['needs'] }))
    await record(file, wish({ ...SIGNED, from: '2026-12-01', to: null, categories: ['journal'] }))
    await consent(api.database.arrange, file, {
      category: 'contact',
      recipient: office.elsewhere,
      to: '2026-11-21',
    })
    const found = (await list(file)).map(({ category, state, endsSoon }) => [category, state, endsSoon])
    expect(found.toSorted()).toEqual([
      ['contact', 'expired', false],
      ['journal', 'not_begun', false],
      ['needs', 'in_force', false],
      ['pathway', 'in_force', true],
    ])
  })

  it.each([
    [{ to: '2026-11-21' }, '/to', 'end-before-start'],
    [{ from: '2026-01-01', to: '2026-11-21' }, '/to', 'consent-over'],
    [{ ...SIGNED, signedOn: '2026-11-23' }, '/signedOn', 'day-in-future'],
    [{ signedOn: '2026-11-21' }, '/evidence', 'signature-needs-evidence'],
    [{ evidence: 'Papierakte' }, '/signedOn', 'signature-needs-evidence'],
  ])('is refused with %j', async (more, pointer, code) => {
    const { errors } = await refusal(record(await newFile(), wish(more)), 'refused-by-domain')
    expect(errors).toMatchObject([{ pointer, code }])
  })

  it('never names an authority that may hold no content, nor the own office but for mentors', async () => {
    const file = await newFile()
    const authority = await organisation(api.database.arrange, office.alliance, {
      kind: 'foreigners_authority',
      may_hold_content: false,
    })
    for (const recipientId of [authority.id, file.id]) {
      const { errors } = await refusal(record(file, wish({ recipientId })), 'refused-by-domain')
      expect(errors).toEqual([{ pointer: '/recipientId', code: 'recipient-unknown' }])
    }
    const own = { recipientId: office.organisation.id }
    const { errors } = await refusal(record(file, wish(own)), 'refused-by-domain')
    expect(errors).toEqual([{ pointer: '/recipientId', code: 'recipient-is-controller' }])
    await record(file, wish({ ...own, categories: ['mentoring'] }))
    const offered = await office.as('lead').call(consents.listConsentRecipients, { params: inFile(file) })
    expect(offered.map(({ id }) => id)).not.toContain(authority.id)
    expect(offered.at(-1)).toMatchObject({ id: office.organisation.id, isController: true })
  })

  it('is recorded once when it is sent twice', async () => {
    const file = await newFile()
    const key = freshKey()
    const forms = await Promise.all([record(file, wish(), key), record(file, wish(), key)])
    expect(new Set(forms.map(({ id }) => id)).size).toBe(1)
    expect(await list(file)).toHaveLength(1)
  })
})

describe('a participation', () => {
  it('is offered to accounts of the recipient, without saying in how many files each takes part', async () => {
    const file = await newFile()
    const recipients = await office.as('lead').call(consents.listConsentRecipients, { params: inFile(file) })
    const { reader } = office.accounts
    const offered = recipients.flatMap(({ accounts }) => accounts).find(({ id }) => id === reader.id)
    expect(offered).toEqual({ id: reader.id, name: expect.any(String), isAtLimit: false })
  })

  it('names an account of the recipient alone, within the period of the consent', async () => {
    const file = await newFile()
    const { consents: given } = await record(file, wish(SIGNED))
    const id = given[0]?.id ?? ''
    for (const who of ['deputy', 'colleague', 'administrator'] as const) {
      const { errors } = await refusal(
        name(file, id, { accountId: office.accounts[who].id }),
        'refused-by-domain',
      )
      expect(errors).toEqual([{ pointer: '/accountId', code: 'account-not-of-recipient' }])
    }
    const { errors } = await refusal(name(file, id, { to: '2027-01-01' }), 'refused-by-domain')
    expect(errors).toEqual([{ pointer: '/to', code: 'beyond-consent', params: { until: '2026-12-31' } }])
  })

  it('is named once, ends at once, and can be named again', async () => {
    const file = await newFile()
    const { consents: given } = await record(file, wish(SIGNED))
    const id = given[0]?.id ?? ''
    const first = await name(file, id)
    await refusal(name(file, id), 'already-exists')
    const end = (participationId: string) =>
      office.as('lead').call(consents.endParticipation, { params: { ...inFile(file), participationId } })
    expect((await list(file, 'reader')).map((one) => one.id)).toEqual([id])
    const ended = await end(first.id)
    expect(ended.endedAt).not.toBeNull()
    await refusal(look(file), 'not-found')
    expect(await end(first.id)).toEqual(ended)
    await name(file, id)
    await look(file)
  })

  it('shows the participant the own consent alone', async () => {
    const file = await newFile()
    const { consents: given } = await record(file, wish({ ...SIGNED, categories: ['pathway', 'needs'] }))
    await name(file, given[1]?.id ?? '')
    expect((await list(file, 'reader')).map(({ category }) => category)).toEqual(['pathway'])
    expect((await list(file, 'supervisor')).map(({ category }) => category)).toEqual(['needs', 'pathway'])
    await refusal(list(file, 'deputy'), 'not-allowed')
    await refusal(list(file, 'colleague'), 'not-found')
  })
})
