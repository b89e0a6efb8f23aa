import type { CaseFile } from '@wegmarke/contract/case-files'
import type { Note } from '@wegmarke/contract/notes'
import type { Attainment, Gap } from '@wegmarke/contract/pathway'
import type { Step } from '@wegmarke/contract/steps'

let lastId = 0
function nextId(): string {
  lastId += 1
  return `00000000-0000-7000-8000-${String(lastId).padStart(12, '0')}`
}

const day = (date: string) => ({ date, precision: 'day' as const })

/** An ended language course, changed as the test needs it. */
export function aStep(changes: Partial<Step> = {}): Step {
  return {
    id: nextId(),
    version: 1,
    typeCode: 'IK-S',
    kind: 'P',
    title: null,
    provider: null,
    place: null,
    fundingLine: null,
    promise: { kind: 'level', axis: 'L', level: 'B1' },
    occupation: null,
    unit: null,
    plannedStart: null,
    plannedEnd: null,
    actualStart: day('2024-02-05'),
    actualEnd: day('2024-07-31'),
    state: 'ended',
    result: 'attended',
    endReason: null,
    endReasonText: null,
    successor: null,
    whatIsDifferent: null,
    blocked: null,
    hoursPerWeek: null,
    recordedBy: 'Anna',
    recordedAt: '2024-08-01T08:00:00Z',
    sourceName: null,
    isOwn: true,
    ...changes,
  }
}

export function aGap(from: string, to: string | null, reason: Gap['reason'] = 'no_place'): Gap {
  return {
    id: nextId(),
    version: 1,
    from: day(from),
    to: to === null ? null : day(to),
    reason,
    note: null,
    evidenceOn: null,
    isOwn: true,
  }
}

export function anAttainment(changes: Partial<Attainment> = {}): Attainment {
  return {
    id: nextId(),
    version: 1,
    axis: 'L',
    level: 'A2',
    title: null,
    awardedOn: day('2024-08-15'),
    validUntil: null,
    originStepId: null,
    isFromAbroad: false,
    evidence: 'seen',
    document: null,
    recognition: 'not_needed',
    seenBy: null,
    seenOn: null,
    isOwn: true,
    ...changes,
  }
}

/** A Prüfhinweis with one reason: standstill over the given months. */
export function aNote(from: string, to: string, changes: Partial<Note> = {}): Note {
  return {
    id: nextId(),
    version: 1,
    kind: 'career',
    level: 'onset',
    state: 'open',
    openedOn: `${to}-01`,
    reasons: [
      {
        signal: {
          code: 'B',
          name: 'standstill',
          stepIds: [],
          months: [{ from, to }],
          figures: { months: 20 },
          thresholds: { months: 18 },
          clearedBy: ['gain'],
          isForAlliance: false,
        },
        objection: null,
      },
    ],
    answers: [],
    events: [],
    ...changes,
  }
}

/** An open file with nothing in it, changed as the test needs it. */
export function aCaseFile(changes: Partial<CaseFile> = {}): CaseFile {
  return {
    id: nextId(),
    version: 1,
    code: 'W-001',
    organisation: { id: nextId(), name: 'Jobcenter' },
    caseload: { id: 1, name: 'Bestand 1' },
    lead: { id: nextId(), name: 'Anna' },
    deputies: [],
    municipality: null,
    phase: 'steering',
    isClosed: false,
    episodes: [{ id: nextId(), openedOn: '2024-01-10', closedOn: null, closingReason: null, outcome: null }],
    person: { version: 1, nameAsWished: 'Amina' },
    identity: null,
    contact: null,
    goals: [],
    entryLevels: { version: 1, L: 'unknown', S: 'unknown', V: 'unknown' },
    steps: [],
    gaps: [],
    attainments: [],
    residence: [],
    entitlements: [],
    tasks: [],
    notes: [],
    evaluation: null,
    abilities: [],
    ...changes,
  }
}
