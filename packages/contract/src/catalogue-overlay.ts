import Type, { type Static } from 'typebox'
import { STEP_KINDS } from '@wegmarke/domain/pathway/vocabulary'
import type { Endpoint } from './endpoint.ts'
import { CLOSED, Instant, Name, ShortText, Version } from './fields.ts'
import { listWish } from './list-export.ts'
import { TextFile } from './measures.ts'
import { Nullable } from './paging.ts'

const tags = ['catalogue']

/**
 * What an alliance says about a type of measure beside the shared catalogue: its own name, whether forms offer it, a
 * note, who usually runs it. The promise and the kind are not among them: the rules read those of the shared catalogue.
 */
const overlayFields = {
  labelDe: Nullable(Name),
  labelEn: Nullable(Name),
  isOffered: Type.Boolean(),
  note: Nullable(Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' })),
  provider: Nullable(ShortText),
}
export const Overlay = Type.Object(overlayFields, CLOSED)
export type Overlay = Static<typeof Overlay>

/** A type of the shared catalogue with the overlay of the alliance; version 1 where there is none yet. */
export const OverlaidType = Type.Object({
  code: Type.String(),
  version: Version,
  sharedLabelDe: Type.String(),
  sharedLabelEn: Type.String(),
  kind: Type.Enum(STEP_KINDS),
  legalBasis: Nullable(Type.String()),
  overlay: Type.Object(overlayFields),
})
export type OverlaidType = Static<typeof OverlaidType>

export const listOverlay = {
  method: 'GET',
  url: '/catalogue-overlay',
  config: { action: 'setting.change' },
  schema: {
    summary: 'Types of measures with what the alliance says',
    tags,
    response: { 200: Type.Array(OverlaidType) },
  },
} as const satisfies Endpoint

/**
 * Types of a choice as CSV; with `own` those the alliance says something about. What is searched for stays out of the
 * address: anybody may type anything.
 */
export const exportOverlay = {
  method: 'POST',
  url: '/catalogue-overlay/export',
  config: { action: 'setting.change' },
  schema: {
    summary: 'Types of measures with what the alliance says, as CSV',
    tags,
    body: Type.Object(
      {
        search: Type.Optional(Type.String({ maxLength: 100 })),
        own: Type.Optional(Type.Literal('only')),
        ...listWish,
      },
      CLOSED,
    ),
    response: { 200: TextFile },
  },
} as const satisfies Endpoint

export const changeOverlay = {
  method: 'PUT',
  url: '/catalogue-overlay/:code',
  config: { action: 'setting.change', changes: true },
  schema: {
    summary: 'Say something about a type of measure',
    tags,
    params: Type.Object({ code: Type.String({ pattern: '^[A-Z0-9][A-Z0-9_-]{0,39}$' }) }, CLOSED),
    body: Overlay,
    response: { 200: OverlaidType },
  },
} as const satisfies Endpoint

/** One change of the overlay: what it was before and what it became; `before` is null for the first. */
export const OverlayChange = Type.Object({
  code: Type.String(),
  changedBy: Nullable(Type.String()),
  changedAt: Instant,
  before: Nullable(Type.Object(overlayFields)),
  after: Type.Object(overlayFields),
})
export type OverlayChange = Static<typeof OverlayChange>

/** The latest 200 changes, the newest first. */
export const listOverlayChanges = {
  method: 'GET',
  url: '/catalogue-overlay/changes',
  config: { action: 'setting.change' },
  schema: { summary: 'History of the overlay', tags, response: { 200: Type.Array(OverlayChange) } },
} as const satisfies Endpoint
