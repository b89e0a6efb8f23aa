import { FIELDS_OF_WORK, ORGANISATION_KINDS } from '@wegmarke/domain/alliance/vocabulary'
import Type, { type Static } from 'typebox'
import type { Endpoint } from './endpoint.ts'
import { Ags, CLOSED, Id, Name, Version } from './fields.ts'
import { ListWish } from './list-export.ts'
import { TextFile } from './measures.ts'
import { Nullable } from './paging.ts'

const tags = ['organisations']

const organisationFields = {
  name: Name,
  kind: Type.Enum(ORGANISATION_KINDS),
  field: Type.Enum(FIELDS_OF_WORK),
  parentId: Nullable(Id),
  /** Where it works; null = in the whole district. */
  municipality: Nullable(Ags),
}

/** A member of the alliance; foreigners' authority, police and security may hold no content. */
export const Organisation = Type.Object({
  id: Id,
  version: Version,
  ...organisationFields,
  mayHoldContent: Type.Boolean(),
})
export type Organisation = Static<typeof Organisation>
export const NewOrganisation = Type.Object(organisationFields, CLOSED)
export type NewOrganisation = Static<typeof NewOrganisation>

export const listOrganisations = {
  method: 'GET',
  url: '/organisations',
  config: { action: 'catalogue.read' },
  schema: { summary: 'Organisations of the alliance', tags, response: { 200: Type.Array(Organisation) } },
} as const satisfies Endpoint

export const exportOrganisations = {
  method: 'GET',
  url: '/organisations/export',
  config: { action: 'catalogue.read' },
  schema: {
    summary: 'Organisations of the alliance as CSV',
    tags,
    querystring: ListWish,
    response: { 200: TextFile },
  },
} as const satisfies Endpoint

export const addOrganisation = {
  method: 'POST',
  url: '/organisations',
  config: { action: 'organisation.administer', creates: true },
  schema: { summary: 'Add an organisation', tags, body: NewOrganisation, response: { 201: Organisation } },
} as const satisfies Endpoint

export const changeOrganisation = {
  method: 'PUT',
  url: '/organisations/:organisationId',
  config: { action: 'organisation.administer', changes: true },
  schema: {
    summary: 'Change an organisation',
    tags,
    params: Type.Object({ organisationId: Id }, CLOSED),
    body: NewOrganisation,
    response: { 200: Organisation },
  },
} as const satisfies Endpoint
