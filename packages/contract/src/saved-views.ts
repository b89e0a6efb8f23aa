import Type, { type Static } from 'typebox'
import type { Endpoint } from './endpoint.ts'
import { CLOSED, Id, Name, Version } from './fields.ts'
import { ReportQuery } from './report.ts'

const tags = ['report']
const params = Type.Object({ viewId: Id })

/** A choice of the report under a name; seen by its owner alone. */
export const SavedView = Type.Object({ id: Id, version: Version, name: Type.String(), query: ReportQuery })
export type SavedView = Static<typeof SavedView>

export const NewSavedView = Type.Object({ name: Name, query: ReportQuery }, CLOSED)
export type NewSavedView = Static<typeof NewSavedView>

export const listSavedViews = {
  method: 'GET',
  url: '/report/views',
  config: { action: 'report.read' },
  schema: { summary: 'My saved views', tags, response: { 200: Type.Array(SavedView) } },
} as const satisfies Endpoint

export const saveView = {
  method: 'POST',
  url: '/report/views',
  config: { action: 'report.read', creates: true },
  schema: { summary: 'Save a view', tags, body: NewSavedView, response: { 201: SavedView } },
} as const satisfies Endpoint

/** Gives a view another name or another choice. */
export const changeSavedView = {
  method: 'PUT',
  url: '/report/views/:viewId',
  config: { action: 'report.read', changes: true },
  schema: { summary: 'Change a saved view', tags, params, body: NewSavedView, response: { 200: SavedView } },
} as const satisfies Endpoint

export const deleteSavedView = {
  method: 'DELETE',
  url: '/report/views/:viewId',
  config: { action: 'report.read' },
  schema: { summary: 'Delete a saved view', tags, params, response: { 204: Type.Null() } },
} as const satisfies Endpoint
