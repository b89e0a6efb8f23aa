import { JOURNAL_KINDS } from '@wegmarke/domain/journal/vocabulary'
import Type, { type Static } from 'typebox'
import type { Endpoint } from './endpoint.ts'
import { CivilDate, CLOSED, Id, Instant, LongText, ShortText, Version } from './fields.ts'
import { Nullable, Page, PageQuery } from './paging.ts'

const tags = ['journal']
const inFile = Type.Object({ caseFileId: Id }, CLOSED)

const entryFields = { kind: Type.Enum(JOURNAL_KINDS), happenedOn: CivilDate, text: LongText }

/** What happened, in one or a few sentences. Corrections keep the earlier wording. */
export const JournalEntry = Type.Object({
  id: Id,
  version: Version,
  ...entryFields,
  writtenBy: Type.String(),
  writtenAt: Instant,
  isOwn: Type.Boolean(),
})
export type JournalEntry = Static<typeof JournalEntry>
export const NewJournalEntry = Type.Object(entryFields, CLOSED)
export type NewJournalEntry = Static<typeof NewJournalEntry>

const ofEntry = Type.Object({ caseFileId: Id, entryId: Id }, CLOSED)

export const listJournal = {
  method: 'GET',
  url: '/case-files/:caseFileId/journal',
  config: { action: 'journal.read' },
  schema: {
    summary: 'Journal, newest first',
    tags,
    params: inFile,
    querystring: Type.Object(PageQuery.properties, CLOSED),
    response: { 200: Page(JournalEntry) },
  },
} as const satisfies Endpoint

export const writeJournalEntry = {
  method: 'POST',
  url: '/case-files/:caseFileId/journal',
  config: { action: 'journal.write', creates: true },
  schema: {
    summary: 'Write a journal entry',
    tags,
    params: inFile,
    body: NewJournalEntry,
    response: { 201: JournalEntry },
  },
} as const satisfies Endpoint

export const changeJournalEntry = {
  method: 'PUT',
  url: '/case-files/:caseFileId/journal/:entryId',
  config: { action: 'journal.write', changes: true },
  schema: {
    summary: 'Correct a journal entry',
    tags,
    params: ofEntry,
    body: NewJournalEntry,
    response: { 200: JournalEntry },
  },
} as const satisfies Endpoint

export const withdrawJournalEntry = {
  method: 'DELETE',
  url: '/case-files/:caseFileId/journal/:entryId',
  config: { action: 'journal.write', changes: true },
  schema: { summary: 'Take a journal entry back', tags, params: ofEntry, response: { 204: Type.Null() } },
} as const satisfies Endpoint

const taskFields = { title: ShortText, dueOn: Nullable(CivilDate), ownerId: Nullable(Id) }

/** Something that somebody has promised to do until a day. */
export const Task = Type.Object({
  id: Id,
  version: Version,
  title: ShortText,
  dueOn: Nullable(CivilDate),
  owner: Nullable(Type.Object({ id: Id, name: Type.String() })),
  isDone: Type.Boolean(),
  doneOn: Nullable(CivilDate),
})
export type Task = Static<typeof Task>
export const NewTask = Type.Object(taskFields, CLOSED)
export type NewTask = Static<typeof NewTask>

const ofTask = Type.Object({ caseFileId: Id, taskId: Id }, CLOSED)

export const addTask = {
  method: 'POST',
  url: '/case-files/:caseFileId/tasks',
  config: { action: 'task.write', creates: true },
  schema: { summary: 'Add a task', tags, params: inFile, body: NewTask, response: { 201: Task } },
} as const satisfies Endpoint

export const changeTask = {
  method: 'PUT',
  url: '/case-files/:caseFileId/tasks/:taskId',
  config: { action: 'task.write', changes: true },
  schema: {
    summary: 'Change a task, or say that it is done',
    tags,
    params: ofTask,
    body: Type.Object({ ...taskFields, isDone: Type.Boolean() }, CLOSED),
    response: { 200: Task },
  },
} as const satisfies Endpoint

export const withdrawTask = {
  method: 'DELETE',
  url: '/case-files/:caseFileId/tasks/:taskId',
  config: { action: 'task.write', changes: true },
  schema: { summary: 'Take a task back', tags, params: ofTask, response: { 204: Type.Null() } },
} as const satisfies Endpoint
