import type { OwnConcern } from '@wegmarke/contract/mentees'
import { expect, it } from 'vitest'
import { concernsOnCard } from './concerns-on-card.ts'

function aConcern(text: string, raisedOn: string, answer: string | null): OwnConcern {
  const answeredOn = answer === null ? null : raisedOn
  return { id: text, urgency: 'normal', text, raisedOn, isSeen: answer !== null, answer, answeredOn }
}
const open = aConcern('open', '2026-11-02', null)
const handled = aConcern('handled', '2026-11-20', 'Besprochen.')
const old = aConcern('old', '2026-10-01', 'Besprochen.')
const shown = (...concerns: OwnConcern[]) => concernsOnCard(concerns).map(({ id }) => id)

it('a concern that waits is never hidden by a newer one that is handled', () => {
  expect(shown(handled, open, old)).toEqual(['open', 'handled'])
})

it('of handled ones the newest is shown, and next to one that waits none that is older', () => {
  expect([shown(handled, old), shown(open, old), shown()]).toEqual([['handled'], ['open'], []])
})
