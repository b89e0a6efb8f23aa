import { describe, expect, it } from 'vitest'
import { aCaseFile, aGap, anAttainment, aNote, aStep } from '../../../../../tests/support/web/case-file.ts'
import { layPathway } from './lanes.ts'
import { timeline } from './timeline.ts'

describe('the history', () => {
  it('mixes all kinds, newest first, and tells notes by their events', () => {
    const event = {
      kind: 'opened',
      cause: null,
      on: '2024-09-02',
      at: '2024-09-02T06:00:00Z',
      by: null,
    } as const
    const file = aCaseFile({
      steps: [aStep()],
      gaps: [aGap('2024-08-01', '2024-08-31')],
      attainments: [anAttainment()],
      notes: [aNote('2023-01', '2024-08', { events: [event] })],
      episodes: [],
    })
    const written = {
      id: 'j',
      version: 1,
      kind: 'call',
      happenedOn: '2024-08-20',
      text: 'Termin vereinbart',
      writtenBy: 'Anna',
      writtenAt: '2024-08-20T10:00:00Z',
      isOwn: true,
    } as const
    const items = timeline(layPathway(file, '2024-08'), file.notes, [written])
    expect(items.map((item) => `${item.on} ${item.group}`)).toEqual([
      '2024-09-02 note',
      '2024-08-20 journal',
      '2024-08-15 attainment',
      '2024-08-01 gap',
      '2024-02-05 step',
    ])
  })
})
