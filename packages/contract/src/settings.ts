import { DEFAULT_THRESHOLDS } from '@wegmarke/domain/career/thresholds'
import Type, { type Static, type TInteger } from 'typebox'
import type { Endpoint } from './endpoint.ts'
import { CLOSED, Instant, Version } from './fields.ts'
import { Nullable } from './paging.ts'

const tags = ['settings']

type ThresholdName = keyof typeof DEFAULT_THRESHOLDS
const names = Object.keys(DEFAULT_THRESHOLDS) as ThresholdName[]
const fields = Object.fromEntries(
  names.map((name) => [name, Type.Integer({ minimum: 1, maximum: name === 'holdingPercent' ? 100 : 120 })]),
) as Record<ThresholdName, TInteger>

/** The thresholds of the signals in this alliance. */
export const Thresholds = Type.Object(fields, CLOSED)
export type Thresholds = Static<typeof Thresholds>

export const ThresholdSettings = Type.Object({
  version: Version,
  thresholds: Thresholds,
  defaults: Thresholds,
  changedBy: Nullable(Type.String()),
  changedAt: Nullable(Instant),
})
export type ThresholdSettings = Static<typeof ThresholdSettings>

export const getThresholds = {
  method: 'GET',
  url: '/settings/thresholds',
  config: { action: 'catalogue.read' },
  schema: { summary: 'Thresholds of the signals', tags, response: { 200: ThresholdSettings } },
} as const satisfies Endpoint

/** Sets the thresholds; every file is evaluated again in the background. */
export const changeThresholds = {
  method: 'PUT',
  url: '/settings/thresholds',
  config: { action: 'setting.change', changes: true },
  schema: { summary: 'Change the thresholds', tags, body: Thresholds, response: { 200: ThresholdSettings } },
} as const satisfies Endpoint
