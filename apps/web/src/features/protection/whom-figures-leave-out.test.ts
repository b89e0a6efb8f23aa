import { definitionOf } from '@wegmarke/domain/measures/definition'
import { expect, it, vi } from 'vitest'
import { i18n } from '../../i18n/i18n.ts'

vi.hoisted(() => vi.stubGlobal('localStorage', { getItem: () => null }))

it.each([
  ['de', /Ihren Organisationen/, /anderer Organisationen/],
  ['en', /your organisations/, /other organisations/],
] as const)('the figures of the officer say whom they leave out: %s', (language, own, others) => {
  i18n.global.locale.value = language
  for (const key of ['protection.week', 'protection.audit.lead', 'protection.filter.anyAccount'])
    expect(i18n.global.t(key)).toMatch(own)
  for (const measure of ['protection.refusals', 'protection.failedSignIns'] as const)
    expect(definitionOf(measure, language).exclusions).toMatch(others)
  i18n.global.locale.value = 'de'
})
