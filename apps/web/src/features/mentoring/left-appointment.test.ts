import type { Mentorship } from '@wegmarke/contract/mentoring'
import { expect, it } from 'vitest'
import { leftAppointment } from './left-appointment.ts'

const one = (isRunning: boolean, nextOn: string | null) => ({ isRunning, contact: { nextOn } }) as Mentorship

it('is the first day that somebody who has left agreed on', () => {
  const ended = [one(false, '2026-12-02'), one(false, '2026-11-29'), one(false, null)]
  expect(leftAppointment([one(true, null), ...ended])).toBe('2026-11-29')
})

it('is none where only those who still accompany have agreed on one', () => {
  expect(leftAppointment([one(true, '2026-11-29'), one(false, null)])).toBeNull()
})
