import Type, { type Static } from 'typebox'
import { Dated } from './dated.ts'
import type { Endpoint } from './endpoint.ts'
import { CLOSED, Id, LongText, Name, ShortText, Version } from './fields.ts'
import { Nullable } from './paging.ts'

const tags = ['people']
const inFile = Type.Object({ caseFileId: Id }, CLOSED)

export const Person = Type.Object({ version: Version, nameAsWished: Name })
export type Person = Static<typeof Person>

const identityFields = {
  legalName: Nullable(Name),
  birthDate: Nullable(Dated),
  nationality: Nullable(ShortText),
  identifiers: Nullable(ShortText),
}

/** Who the person is by law; a category of its own. */
export const Identity = Type.Object({ version: Version, ...identityFields })
export type Identity = Static<typeof Identity>
export const NewIdentity = Type.Object(identityFields, CLOSED)

const contactFields = {
  languages: Nullable(ShortText),
  needsInterpreter: Nullable(Type.Boolean()),
  safeContact: Nullable(LongText),
  phone: Nullable(ShortText),
  email: Nullable(ShortText),
  address: Nullable(ShortText),
}

/** How to reach the person, and how not. */
export const Contact = Type.Object({ version: Version, ...contactFields })
export type Contact = Static<typeof Contact>
export const NewContact = Type.Object(contactFields, CLOSED)

export const changePerson = {
  method: 'PUT',
  url: '/case-files/:caseFileId/person',
  config: { action: 'person.change', changes: true },
  schema: {
    summary: 'Change the name as wished',
    tags,
    params: inFile,
    body: Type.Object({ nameAsWished: Name }, CLOSED),
    response: { 200: Person },
  },
} as const satisfies Endpoint

export const changeIdentity = {
  method: 'PUT',
  url: '/case-files/:caseFileId/identity',
  config: { action: 'identity.change', changes: true },
  schema: {
    summary: 'Change identity',
    tags,
    params: inFile,
    body: NewIdentity,
    response: { 200: Identity },
  },
} as const satisfies Endpoint

export const changeContact = {
  method: 'PUT',
  url: '/case-files/:caseFileId/contact',
  config: { action: 'contact.change', changes: true },
  schema: { summary: 'Change contact', tags, params: inFile, body: NewContact, response: { 200: Contact } },
} as const satisfies Endpoint
