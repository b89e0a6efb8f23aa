import { describe, expect, it } from 'vitest'
import { CATEGORIES } from '../../access/roles.ts'
import { PAPER_LANGUAGES } from '../../printing/paper-languages.ts'
import { consentText, isPaperLanguage, presentConsentText, presentFormVersion, purposeIn } from './texts.ts'

const facts = { controller: 'Beratung Nord', recipient: 'Jobcenter', from: '22.11.2026', to: '31.12.2026' }

describe.each(PAPER_LANGUAGES)('the form in %s', (language) => {
  const text = presentConsentText(language)
  const sentences = [
    text.intro(facts),
    text.what(facts),
    text.period(facts),
    text.not(facts),
    text.declaration(facts),
    ...text.rights.map((right) => right(facts)),
  ]

  it('names the controller, the recipient and the period in full sentences', () => {
    const whole = sentences.join(' ')
    for (const fact of Object.values(facts)) expect(whole).toContain(fact)
    expect(text.period({ ...facts, to: null })).not.toContain('null')
  })

  it('keeps its sentences short enough to be read aloud', () => {
    const single = sentences.flatMap((part) => part.split(/(?<=[.?!]) /))
    const long = single.filter((sentence) => sentence.split(' ').length > 24)
    expect(long).toEqual([])
  })

  it('says what each category is', () => {
    for (const category of CATEGORIES) expect(text.categories[category]).toMatch(/\p{L}{4}/u)
    expect(text.purposes.length).toBeGreaterThan(2)
  })

  it('stays to be found by its version', () => {
    expect(presentFormVersion(language)).toMatch(/^\d{4}-\d{2}$/)
    expect(consentText(language, presentFormVersion(language))).toBe(text)
    expect(consentText(language, '1999-01')).toBeNull()
  })
})

it('exists in no other language yet', () => {
  expect(isPaperLanguage('ps')).toBe(false)
  expect(consentText('ps', '2026-11')).toBeNull()
})

it('proposes the same purposes in each language, and leaves what somebody wrote', () => {
  const lengths = PAPER_LANGUAGES.map((language) => presentConsentText(language).purposes.length)
  expect(new Set(lengths).size).toBe(1)
  expect(purposeIn('en', 'Begleitung durch eine Mentorin oder einen Mentor')).toBe(
    'Being accompanied by a mentor',
  )
  expect(purposeIn('de', purposeIn('en', 'Gemeinsame Planung der nächsten Schritte'))).toBe(
    'Gemeinsame Planung der nächsten Schritte',
  )
  expect(purposeIn('en', 'Hilfe beim Führerschein')).toBe('Hilfe beim Führerschein')
})
