import { CAREER_LEVELS } from '@wegmarke/domain/career/result'
import { PREVIEW_FAILURES, PREVIEW_STATES } from '@wegmarke/domain/settings/preview'
import { SETTING_NAMES, SETTINGS, type SettingName, type Settings } from '@wegmarke/domain/settings/registry'
import Type, { type Static, type TBoolean, type TInteger } from 'typebox'
import type { Endpoint } from './endpoint.ts'
import { CLOSED, Id, Instant, Version } from './fields.ts'
import { Nullable } from './paging.ts'

const tags = ['settings']

type ValueFields = { [Name in SettingName]: Settings[Name] extends boolean ? TBoolean : TInteger }
const fields = Object.fromEntries(
  SETTING_NAMES.map((name) => [name, SETTINGS[name].kind === 'switch' ? Type.Boolean() : Type.Integer()]),
) as ValueFields

/** A value for every setting; bounds are checked by the domain, which says them in its refusal. */
export const SettingValues = Type.Object(fields, CLOSED)
export type SettingValues = Static<typeof SettingValues>

/** The sentence that says why: nobody has to guess a year later. */
const Reason = Type.String({ minLength: 3, maxLength: 500, pattern: '\\S' })

export const AllianceSettings = Type.Object({
  version: Version,
  values: SettingValues,
  changedBy: Nullable(Type.String()),
  changedAt: Nullable(Instant),
})
export type AllianceSettings = Static<typeof AllianceSettings>

export const getSettings = {
  method: 'GET',
  url: '/settings',
  config: { action: 'catalogue.read' },
  schema: { summary: 'Settings of the alliance', tags, response: { 200: AllianceSettings } },
} as const satisfies Endpoint

/** Sets some or all; where thresholds have changed, every file is evaluated again in the background. */
export const changeSettings = {
  method: 'PUT',
  url: '/settings',
  config: { action: 'setting.change', changes: true },
  schema: {
    summary: 'Change settings',
    tags,
    body: Type.Object({ values: Type.Partial(SettingValues, CLOSED), reason: Reason }, CLOSED),
    response: { 200: AllianceSettings },
  },
} as const satisfies Endpoint

const Value = Type.Union([Type.Integer(), Type.Boolean()])

/** One version: what it changed, who made it, when and why. `values` are those that held from then on. */
export const SettingVersion = Type.Object({
  version: Version,
  changedBy: Nullable(Type.String()),
  changedAt: Instant,
  reason: Nullable(Type.String()),
  changes: Type.Array(Type.Object({ name: Type.Enum(SETTING_NAMES), from: Value, to: Value })),
  values: SettingValues,
})
export type SettingVersion = Static<typeof SettingVersion>

/** Every version, the latest first. */
export const listSettingVersions = {
  method: 'GET',
  url: '/settings/versions',
  config: { action: 'setting.change' },
  schema: { summary: 'History of the settings', tags, response: { 200: Type.Array(SettingVersion) } },
} as const satisfies Endpoint

/** What other thresholds would say of today's open files; each count is protected, null = fewer than five. */
export const SettingPreview = Type.Object({
  id: Id,
  state: Type.Enum(PREVIEW_STATES),
  failure: Nullable(Type.Enum(PREVIEW_FAILURES)),
  lines: Type.Array(
    Type.Object({
      level: Type.Enum(CAREER_LEVELS),
      now: Nullable(Type.Integer()),
      after: Nullable(Type.Integer()),
    }),
  ),
})
export type SettingPreview = Static<typeof SettingPreview>

export const requestPreview = {
  method: 'POST',
  url: '/settings/previews',
  config: { action: 'setting.change', creates: true },
  schema: {
    summary: 'Ask what other values would say of the files of today',
    tags,
    body: Type.Object({ values: Type.Partial(SettingValues, CLOSED) }, CLOSED),
    response: { 201: SettingPreview },
  },
} as const satisfies Endpoint

export const getPreview = {
  method: 'GET',
  url: '/settings/previews/:previewId',
  config: { action: 'setting.change' },
  schema: {
    summary: 'Look whether the preview is there',
    tags,
    params: Type.Object({ previewId: Id }, CLOSED),
    response: { 200: SettingPreview },
  },
} as const satisfies Endpoint
