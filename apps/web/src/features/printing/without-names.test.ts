import { expect, it } from 'vitest'
import { aCaseFile, aGap, anAttainment, aStep } from '../../../../../tests/support/web/case-file.ts'
import { disguise, namesIn, withoutNames } from './without-names.ts'

const LEAD = { id: '00000000-0000-4000-8000-000000000001', name: 'Nora Beispiel' }
const file = {
  ...aCaseFile(),
  person: { version: 1, nameAsWished: 'Amina Haddad' },
  lead: LEAD,
  deputies: [{ ...LEAD, name: 'Jonas Muster' }],
  steps: [aStep({ successor: 'Amina wartet auf B2', provider: 'VHS Haddadstraße' })],
  gaps: [{ ...aGap('2025-01-01', null), note: 'Frau Haddad war krank, sagt Nora' }],
  attainments: [anAttainment({ seenBy: 'Petra Vorbild' })],
}
const bare = withoutNames(file, 'Fallbegleitung')

it('holds no name of the person or the staff, wherever it stood', () => {
  expect(JSON.stringify(bare)).not.toMatch(/Amina|Haddad\b|Nora|Beispiel|Jonas|Muster\b|Petra/)
  expect(bare.person.nameAsWished).toBe(file.code)
  expect(bare.lead?.name).toBe('Fallbegleitung')
  expect(bare.steps?.[0]?.successor).toBe('… wartet auf B2')
  expect(bare.attainments?.[0]?.seenBy).toBe('Fallbegleitung')
  expect([bare.identity, bare.contact, bare.caseload]).toEqual([null, null, null])
  expect(bare.deputies?.map(({ name }) => name)).toEqual(['Fallbegleitung'])
})

it('keeps ids, codes and everything that the page needs to be drawn', () => {
  const { id, version, abilities, steps } = file
  expect([bare.id, bare.version, bare.abilities]).toEqual([id, version, abilities])
  expect(bare.steps?.[0]).toMatchObject({ id: steps[0]?.id, typeCode: 'IK-S', kind: 'P' })
  expect(disguise({ kind: 'open', id: 'ada1-ada' }, { names: ['Ada Open'], staff: '' })).toEqual({
    kind: 'open',
    id: 'ada1-ada',
  })
})

it('knows the names of the person and of everybody who works on the file', () => {
  expect(namesIn(file)).toEqual(['Amina Haddad', 'Nora Beispiel', 'Jonas Muster'])
})
