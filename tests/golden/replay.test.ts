import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CareerFacts } from '@wegmarke/domain/pathway/facts'
import { describe, expect, it, vi } from 'vitest'
import { histories } from './histories.ts'
import { logLine, replay, type Answering, type ReplayDay } from './replay.ts'
import { readVignettes } from './vignettes.ts'

/** Generous: the machine may be busy with the other suites. */
vi.setConfig({ testTimeout: 60_000 })

const logFile = join(import.meta.dirname, 'replay.log')

/** Writes the log anew when asked to; the test then compares with what was written. */
const isRewriting = process.env['WEGMARKE_WRITE_REPLAY'] === '1'

interface Replayed {
  readonly code: string
  readonly facts: CareerFacts
  readonly lastMonth: string
}

const golden: Replayed[] = histories.map(({ code, facts, evaluationMonth }) => ({
  code,
  facts,
  lastMonth: evaluationMonth,
}))
const vignettes: Replayed[] = (readVignettes() ?? []).map(({ id, facts, referenceDate }) => ({
  code: id,
  facts,
  lastMonth: referenceDate.slice(0, 7),
}))

const replays = new Map<string, ReplayDay[]>()

function replayOf({ code, facts, lastMonth }: Replayed, answering: Answering): ReplayDay[] {
  const key = `${code} ${answering}`
  const days = replays.get(key) ?? replay(facts, lastMonth, answering)
  replays.set(key, days)
  return days
}

const comesUp = ({ change }: ReplayDay): boolean =>
  change.event === 'open' || change.event === 'reopen' || change.event === 'raise'

describe('a day-by-day replay over 24 months', () => {
  it('of the seven histories is the committed log', () => {
    const lines = golden.flatMap((replayed) => [
      `# ${replayed.code}: 24 months until ${replayed.lastMonth}, never answered`,
      ...replayOf(replayed, 'never').map((day) => logLine(replayed.code, day)),
      `# ${replayed.code}: 24 months until ${replayed.lastMonth}, each note answered the day it comes up`,
      ...replayOf(replayed, 'at_once').map((day) => logLine(replayed.code, day)),
    ])
    const log = `${lines.join('\n')}\n`
    if (isRewriting) writeFileSync(logFile, log)
    expect(log).toBe(readFileSync(logFile, 'utf8'))
  })

  it.each([...golden, ...vignettes])(
    'opens the Prüfhinweis of $code once as long as nobody answers',
    (replayed) => {
      const days = replayOf(replayed, 'never')
      for (const [i, day] of days.entries()) {
        const before = days[i - 1]
        if (day.change.event === 'open' && before !== undefined) expect(before.change.event).toBe('clear')
        if (day.change.event === 'reopen') expect(before?.change.event).toBe('clear')
      }
    },
  )

  it.each([...golden, ...vignettes])(
    'brings an answered one of $code back once per new fact or rise',
    (replayed) => {
      const causes = replayOf(replayed, 'at_once').filter(comesUp)
      const bySameCause = causes.map(({ known, change }) => `${known} ${change.note.level}`)
      expect(new Set(bySameCause).size).toBe(bySameCause.length)
    },
  )

  it.each([...golden, ...vignettes])('clears none of $code while only time passes', (replayed) => {
    const days = replayOf(replayed, 'never')
    for (const { change } of days) {
      if (change.event === 'clear') expect(change.reason).not.toBe('only_time_passed')
    }
  })
})
