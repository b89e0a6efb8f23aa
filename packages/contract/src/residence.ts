import { RECHTSKREISE, RESIDENCE_STATUSES, WORK_PERMISSIONS } from '@wegmarke/domain/residence/vocabulary'
import Type, { type Static } from 'typebox'
import type { Endpoint } from './endpoint.ts'
import { CivilDate, CLOSED, Id, ShortText, Version } from './fields.ts'
import { Nullable } from './paging.ts'

const tags = ['residence']
const inFile = Type.Object({ caseFileId: Id }, CLOSED)

const periodFields = {
  status: Type.Enum(RESIDENCE_STATUSES),
  from: CivilDate,
  to: Nullable(CivilDate),
  documentValidUntil: Nullable(CivilDate),
  workPermission: Type.Enum(WORK_PERMISSIONS),
  workPermissionUntil: Nullable(CivilDate),
  note: Nullable(ShortText),
}

/** A period of one residence status; validity of the paper and the work permission are apart from it. */
export const ResidencePeriod = Type.Object({
  id: Id,
  version: Version,
  ...periodFields,
  isOwn: Type.Boolean(),
})
export type ResidencePeriod = Static<typeof ResidencePeriod>
export const NewResidencePeriod = Type.Object(periodFields, CLOSED)
export type NewResidencePeriod = Static<typeof NewResidencePeriod>

const ofPeriod = Type.Object({ caseFileId: Id, periodId: Id }, CLOSED)

export const recordResidence = {
  method: 'POST',
  url: '/case-files/:caseFileId/residence',
  config: { action: 'residence.record', creates: true },
  schema: {
    summary: 'Record a residence status',
    tags,
    params: inFile,
    body: NewResidencePeriod,
    response: { 201: ResidencePeriod },
  },
} as const satisfies Endpoint

export const changeResidence = {
  method: 'PUT',
  url: '/case-files/:caseFileId/residence/:periodId',
  config: { action: 'residence.change', changes: true },
  schema: {
    summary: 'Correct a residence status',
    tags,
    params: ofPeriod,
    body: NewResidencePeriod,
    response: { 200: ResidencePeriod },
  },
} as const satisfies Endpoint

export const withdrawResidence = {
  method: 'DELETE',
  url: '/case-files/:caseFileId/residence/:periodId',
  config: { action: 'residence.change', changes: true },
  schema: { summary: 'Take a residence status back', tags, params: ofPeriod, response: { 204: Type.Null() } },
} as const satisfies Endpoint

const entitlementFields = {
  rechtskreis: Type.Enum(RECHTSKREISE),
  from: CivilDate,
  to: Nullable(CivilDate),
}

/** A period in which one legal circle pays; several may overlap. */
export const Entitlement = Type.Object({
  id: Id,
  version: Version,
  ...entitlementFields,
  isOwn: Type.Boolean(),
})
export type Entitlement = Static<typeof Entitlement>
export const NewEntitlement = Type.Object(entitlementFields, CLOSED)
export type NewEntitlement = Static<typeof NewEntitlement>

const ofEntitlement = Type.Object({ caseFileId: Id, entitlementId: Id }, CLOSED)

export const recordEntitlement = {
  method: 'POST',
  url: '/case-files/:caseFileId/entitlements',
  config: { action: 'residence.record', creates: true },
  schema: {
    summary: 'Record a Rechtskreis',
    tags,
    params: inFile,
    body: NewEntitlement,
    response: { 201: Entitlement },
  },
} as const satisfies Endpoint

export const changeEntitlement = {
  method: 'PUT',
  url: '/case-files/:caseFileId/entitlements/:entitlementId',
  config: { action: 'residence.change', changes: true },
  schema: {
    summary: 'Correct a Rechtskreis',
    tags,
    params: ofEntitlement,
    body: NewEntitlement,
    response: { 200: Entitlement },
  },
} as const satisfies Endpoint

export const withdrawEntitlement = {
  method: 'DELETE',
  url: '/case-files/:caseFileId/entitlements/:entitlementId',
  config: { action: 'residence.change', changes: true },
  schema: { summary: 'Take a Rechtskreis back', tags, params: ofEntitlement, response: { 204: Type.Null() } },
} as const satisfies Endpoint
