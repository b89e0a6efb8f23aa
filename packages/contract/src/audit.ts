import { AUDIT_ACTIONS, AUDIT_GROUPS } from '@wegmarke/domain/audit/actions'
import { AUDIT_BREAKS } from '@wegmarke/domain/protection/vocabulary'
import Type, { type Static } from 'typebox'
import type { Endpoint } from './endpoint.ts'
import { CivilDate, CLOSED, Id, Instant } from './fields.ts'
import { listWish } from './list-export.ts'
import { TextFile } from './measures.ts'
import { Nullable, Page, PageQuery } from './paging.ts'

const tags = ['audit']

/** A file as an officer may know it without opening it; of one that was deleted the code is null. */
export const NamedFile = Type.Object({ id: Id, code: Nullable(Type.String()) })
export type NamedFile = Static<typeof NamedFile>

/** What one line of the trace says: who did what to which file when. Ids and names of fields, never content. */
export const AuditEntry = Type.Object({
  id: Type.Integer(),
  happenedAt: Instant,
  account: Nullable(Type.Object({ id: Id, name: Type.String() })),
  action: Type.String(),
  file: Nullable(NamedFile),
  /** The account to which it was done, where that is another one; its name is null where the reader may not know it. */
  concerns: Nullable(Type.Object({ id: Id, name: Nullable(Type.String()) })),
  /** Kind of record, or the right that was missing. */
  thing: Nullable(Type.String()),
  fields: Type.Array(Type.String()),
  /** Figures and codes; no ids. */
  details: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Boolean()])),
})
export type AuditEntry = Static<typeof AuditEntry>

/** Filters of the trace; days are civil dates in Germany, both included. */
export const AuditFilters = Type.Object({
  group: Type.Optional(Type.Enum(AUDIT_GROUPS)),
  action: Type.Optional(Type.Enum(AUDIT_ACTIONS)),
  accountId: Type.Optional(Id),
  caseFileId: Type.Optional(Id),
  from: Type.Optional(CivilDate),
  to: Type.Optional(CivilDate),
})
export type AuditFilters = Static<typeof AuditFilters>

/** Newest first; looking is itself recorded. */
export const listAudit = {
  method: 'GET',
  url: '/protection/audit',
  config: { action: 'audit.read' },
  schema: {
    summary: 'Who did what when',
    tags,
    querystring: Type.Object({ ...PageQuery.properties, ...AuditFilters.properties }, CLOSED),
    response: { 200: Page(AuditEntry) },
  },
} as const satisfies Endpoint

/** At most 10,000 lines, newest first; `next` rows are asked for by an earlier `to`. */
export const exportAudit = {
  method: 'GET',
  url: '/protection/audit/export',
  config: { action: 'audit.read' },
  schema: {
    summary: 'The trace as CSV',
    tags,
    querystring: Type.Object(
      {
        ...AuditFilters.properties,
        ...listWish,
      },
      CLOSED,
    ),
    response: { 200: TextFile },
  },
} as const satisfies Endpoint

/** One check of the chain; `reachesTo` is when the newest event happened that it saw. */
export const AuditCheck = Type.Object({
  checkedAt: Instant,
  reachesTo: Nullable(Instant),
  links: Type.Integer(),
  /** Hash of the newest link, hexadecimal: noted elsewhere, it shows a chain that was rewritten as a whole. */
  hash: Type.String(),
  firstBreak: Nullable(
    Type.Object({
      kind: Type.Enum(AUDIT_BREAKS),
      link: Nullable(Type.Integer()),
      event: Nullable(Type.Integer()),
    }),
  ),
})
export type AuditCheck = Static<typeof AuditCheck>

/** The newest check, null before the first one. */
export const getAuditCheck = {
  method: 'GET',
  url: '/protection/audit/check',
  config: { action: 'audit.read' },
  schema: {
    summary: 'Whether the trace is whole',
    tags,
    response: { 200: Type.Object({ check: Nullable(AuditCheck) }) },
  },
} as const satisfies Endpoint

/** Asks the background for a check; its answer is there within seconds. */
export const askForAuditCheck = {
  method: 'POST',
  url: '/protection/audit/check',
  config: { action: 'audit.read' },
  schema: { summary: 'Check the trace now', tags, response: { 204: Type.Null() } },
} as const satisfies Endpoint
