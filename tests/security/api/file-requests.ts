import * as files from '@wegmarke/contract/case-files'
import type { Endpoint, Input } from '@wegmarke/contract/endpoint'
import * as intake from '@wegmarke/contract/intake'
import * as journal from '@wegmarke/contract/journal'
import * as notes from '@wegmarke/contract/notes'
import * as pathway from '@wegmarke/contract/pathway'
import * as people from '@wegmarke/contract/people'
import { getFileSight } from '@wegmarke/contract/protection'
import * as residence from '@wegmarke/contract/residence'
import * as steps from '@wegmarke/contract/steps'
import { CONSIDERED, LASTING_ILLNESS, SEEN } from '../../support/api/pathway-entries.ts'
import { AGREEMENT_REQUESTS } from './agreement-requests.ts'
import type { FilledFile } from './filled-file.ts'
import { MENTORING_REQUESTS } from './mentoring-requests.ts'
import { type Asked, ask } from './request.ts'

export const PERIOD: residence.NewResidencePeriod = {
  status: 'ae_24',
  from: '2024-01-01',
  to: '2024-12-31',
  documentValidUntil: null,
  workPermission: 'allowed',
  workPermissionUntil: null,
  note: null,
}
/** Beside the period that is there. */
const NEXT_PERIOD = { ...PERIOD, from: '2025-01-01', to: null }
export const ENTITLED: residence.NewEntitlement = { rechtskreis: 'SGB_II', from: '2024-01-01', to: null }
export const ANSWERS: intake.NewAnswers = {
  answers: [{ field: 'childcare', answer: 'given', value: 'needed' }],
  source: 'person',
  statedBy: null,
  statedOn: '2026-11-20',
}
export const TALK = { kind: 'conversation', happenedOn: '2026-11-20', text: 'Kurz gesprochen.' } as const
export const TASK = { title: 'Anrufen', dueOn: null, ownerId: null }

type Place = FilledFile
const inFile = ({ file }: Place) => ({ caseFileId: file.id })

/** The first of what the lead has recorded. */
function first<T>(things: readonly T[] | null): T {
  const [thing] = things ?? []
  if (thing === undefined) throw new Error('the file lacks something')
  return thing
}

/** Asks for one record of the file in the version that is there. */
function onRecord<E extends Endpoint>(
  endpoint: E,
  name: string,
  pick: (place: Place) => { readonly id: string; readonly version: number },
  body?: object,
): Asked<Place> {
  return ask<Place, E>(endpoint, (place) => {
    const { id, version } = pick(place)
    return { params: { ...inFile(place), [name]: id }, version, ...(body && { body }) } as unknown as Input<E>
  })
}

const step = ({ file }: Place) => first(file.steps)
const gap = ({ file }: Place) => first(file.gaps)
const attainment = ({ file }: Place) => first(file.attainments)
const period = ({ file }: Place) => first(file.residence)
const entitlement = ({ file }: Place) => first(file.entitlements)
const task = ({ file }: Place) => first(file.tasks)
const note = ({ file }: Place) =>
  file.notes?.find(({ state, kind }) => state === 'open' && kind === 'career') ?? first(file.notes)
const version = ({ file }: Place) => ({ version: file.version })

/** A valid request for every route of a file. */
export const FILE_REQUESTS: Readonly<Record<string, Asked<Place>>> = {
  getCaseFile: ask(files.getCaseFile, (at: Place) => ({ params: inFile(at) })),
  getFileSight: ask(getFileSight, (at: Place) => ({ params: inFile(at) })),
  changeCaseFile: ask(files.changeCaseFile, (at: Place) => ({
    params: inFile(at),
    ...version(at),
    body: { municipality: null, phase: 'steering' as const },
  })),
  closeCaseFile: ask(files.closeCaseFile, (at: Place) => ({
    params: inFile(at),
    ...version(at),
    body: { on: '2026-11-22', reason: 'moved_away' as const, outcome: 'unknown' as const },
  })),
  reopenCaseFile: ask(files.reopenCaseFile, (at: Place) => ({
    params: inFile(at),
    ...version(at),
    body: { on: '2026-11-22' },
  })),
  moveCaseFile: ask(files.moveCaseFile, (at: Place) => ({
    params: inFile(at),
    ...version(at),
    body: { caseloadId: at.otherCaseload },
  })),
  changePerson: ask(people.changePerson, (at: Place) => ({
    params: inFile(at),
    version: at.file.person.version,
    body: { nameAsWished: 'Amina' },
  })),
  changeIdentity: ask(people.changeIdentity, (at: Place) => ({
    params: inFile(at),
    version: at.file.identity?.version ?? 0,
    body: { legalName: null, birthDate: null, nationality: null, identifiers: null },
  })),
  changeContact: ask(people.changeContact, (at: Place) => ({
    params: inFile(at),
    version: at.file.contact?.version ?? 0,
    body: {
      languages: 'Dari',
      needsInterpreter: true,
      safeContact: null,
      phone: null,
      email: null,
      address: null,
    },
  })),
  setEntryLevels: ask(pathway.setEntryLevels, (at: Place) => ({
    params: inFile(at),
    version: at.file.entryLevels?.version ?? 0,
    body: { L: 'A1' as const, S: 'unknown' as const, V: 'V0' as const },
  })),
  setGoal: ask(pathway.setGoal, (at: Place) => ({
    params: inFile(at),
    body: { kind: 'FOR' as const, occupation: null, from: '2026-11-01' },
  })),
  recordStep: ask(steps.recordStep, (at: Place) => ({ params: inFile(at), body: CONSIDERED })),
  changeStep: onRecord(steps.changeStep, 'stepId', step, CONSIDERED),
  withdrawStep: onRecord(steps.withdrawStep, 'stepId', step),
  findSimilarSteps: ask(steps.findSimilarSteps, (at: Place) => ({
    params: inFile(at),
    body: { typeCode: 'MAT', promise: { kind: 'unknown' as const }, occupation: null },
  })),
  recordGap: ask(pathway.recordGap, (at: Place) => ({ params: inFile(at), body: LASTING_ILLNESS })),
  changeGap: onRecord(pathway.changeGap, 'gapId', gap, LASTING_ILLNESS),
  withdrawGap: onRecord(pathway.withdrawGap, 'gapId', gap),
  recordAttainment: ask(pathway.recordAttainment, (at: Place) => ({ params: inFile(at), body: SEEN })),
  changeAttainment: onRecord(pathway.changeAttainment, 'attainmentId', attainment, SEEN),
  withdrawAttainment: onRecord(pathway.withdrawAttainment, 'attainmentId', attainment),
  recordResidence: ask(residence.recordResidence, (at: Place) => ({ params: inFile(at), body: NEXT_PERIOD })),
  changeResidence: onRecord(residence.changeResidence, 'periodId', period, PERIOD),
  withdrawResidence: onRecord(residence.withdrawResidence, 'periodId', period),
  recordEntitlement: ask(residence.recordEntitlement, (at: Place) => ({
    params: inFile(at),
    body: { ...ENTITLED, rechtskreis: 'SGB_III' as const },
  })),
  changeEntitlement: onRecord(residence.changeEntitlement, 'entitlementId', entitlement, ENTITLED),
  withdrawEntitlement: onRecord(residence.withdrawEntitlement, 'entitlementId', entitlement),
  getIntake: ask(intake.getIntake, (at: Place) => ({ params: inFile(at) })),
  exportIntake: ask(intake.exportIntake, (at: Place) => ({
    params: inFile(at),
    query: { list: 'open' as const, language: 'de' as const },
  })),
  recordAnswers: ask(intake.recordAnswers, (at: Place) => ({ params: inFile(at), body: ANSWERS })),
  markMistake: ask(intake.markMistake, (at: Place) => ({
    params: inFile(at),
    body: { statementId: first(at.intake.statements).id },
  })),
  decideAdmission: ask(intake.decideAdmission, (at: Place) => ({
    params: inFile(at),
    body: { decision: 'exception' as const, reason: 'War schon da.', decidedOn: '2026-11-22' },
  })),
  ...MENTORING_REQUESTS,
  listJournal: ask(journal.listJournal, (at: Place) => ({ params: inFile(at) })),
  writeJournalEntry: ask(journal.writeJournalEntry, (at: Place) => ({ params: inFile(at), body: TALK })),
  changeJournalEntry: onRecord(journal.changeJournalEntry, 'entryId', (at) => at.entry, TALK),
  withdrawJournalEntry: onRecord(journal.withdrawJournalEntry, 'entryId', (at) => at.entry),
  addTask: ask(journal.addTask, (at: Place) => ({ params: inFile(at), body: TASK })),
  changeTask: onRecord(journal.changeTask, 'taskId', task, { ...TASK, isDone: true }),
  withdrawTask: onRecord(journal.withdrawTask, 'taskId', task),
  seeNote: ask(notes.seeNote, (at: Place) => ({ params: { ...inFile(at), noteId: note(at).id } })),
  answerNote: onRecord(notes.answerNote, 'noteId', note, {
    kind: 'not_true',
    text: 'Das Zeugnis fehlt nur hier.',
    until: null,
  }),
  contestReason: ask(notes.contestReason, (at: Place) => ({
    params: { ...inFile(at), noteId: note(at).id, signal: first(note(at).reasons).signal.code },
    version: note(at).version,
    body: { text: 'Das war anders.' },
  })),
  ...AGREEMENT_REQUESTS,
}
