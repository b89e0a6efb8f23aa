import { beforeAll, describe, expect, it } from 'vitest'
import { signedIn } from '../../support/api/client.ts'
import { useApi } from '../../support/api/use-api.ts'
import * as build from '../../support/database/builders.ts'
import { mentorship } from '../../support/database/consent-builders.ts'
import { FILE_REQUESTS } from './file-requests.ts'
import { buildGeneralPlace } from './general-place.ts'
import { GENERAL_REQUESTS, type GeneralPlace } from './general-requests.ts'
import type { Asked } from './request.ts'
import { useUndoneServer } from './undone-server.ts'
import { buildWorld, type MatrixWorld } from './world.ts'

/**
 * A volunteer asks every route of the server, about a person who is the own mentee, was one, is somebody else's, or where
 * there is none at all. What is not listed here is refused; what is listed answers with these fields and no other.
 */
const ABOUT_OWN_MENTEE = `
listLoggedSessions: items[].happenedOn items[].id items[].kind items[].minutes items[].nextOn items[].outcome items[].recordedAt items[].text items[].version next
logSession: happenedOn id kind minutes nextOn outcome recordedAt text version
changeSession: happenedOn id kind minutes nextOn outcome recordedAt text version
withdrawSession:
raiseConcern: answer answeredOn id isSeen raisedOn text urgency
writeHandOverNote: id isOwn text writtenOn
`
const MENTEES = `
listMentees: [].concerns[].answer [].concerns[].answeredOn [].concerns[].id [].concerns[].isSeen [].concerns[].raisedOn [].concerns[].text [].concerns[].urgency [].from [].goals[].agreedOn [].goals[].agreement [].goals[].id [].goals[].reachedOn [].mentorshipId [].metOn [].name [].nextOn [].pausedUntil [].readers[] [].rhythmDays [].to
`
/** Answers about the own account, the alliance and the product: no person is in them. */
const WITHOUT_PEOPLE = `
GET:/api/health: status
GET:/api/docs/:
GET:/api/docs/openapi.json:
GET:/api/docs/openapi.yaml:
GET:/api/docs/js/scalar.js:
signIn: abilities[] account.displayName account.email account.id account.locale alliance.id alliance.name ends.idleSeconds ends.idleSecondsLeft ends.secondsLeft grants[].isConfirmed grants[].organisationId grants[].organisationName grants[].role mode today
refreshSession:
listDemoAccounts:
checkLink: displayName email kind
acceptLink:
getSession: abilities[] account.displayName account.email account.id account.locale alliance.id alliance.name ends grants[].isConfirmed grants[].organisationId grants[].organisationName grants[].role mode today
signOut:
endAllSessions:
listOwnSessions: [].device [].id [].isPresent [].lastUsedAt [].startedAt
exportToday: content fileName
exportOrganisations: content fileName
listOrganisations: [].field [].id [].kind [].mayHoldContent [].municipality [].name [].parentId [].version
listMeasureTypes: [].checkedOn [].code [].isHidden [].kind [].labelDe [].labelEn [].legalBasis [].note [].promise [].promise.axis [].promise.level [].provider [].rechtskreise[] [].source [].usualDurationMonths [].validFrom [].validTo
listMunicipalities: [].ags [].name
listUnconfirmedGrants:
getToday: more.due more.news more.waiting
listCaseloads:
listMeasures: [].dataDate [].de.dataDate [].de.exclusions [].de.formula [].de.text [].de.title [].de.unit [].en.dataDate [].en.exclusions [].en.formula [].en.text [].en.title [].en.unit [].id [].list [].list.query.action [].list.query.deadlineDays [].list.query.endingDays [].list.query.lead [].list.query.mentor [].list.query.missing [].list.query.movement [].list.query.next [].list.query.note [].list.query.period [].list.query.silentWeeks [].list.query.sort [].list.query.state [].list.route [].unit
exportMeasures: content fileName
getSettings: changedAt changedBy values.age.from values.age.to values.concern.escalationDays values.report.staffColumns values.threshold.brokenOffSteps values.threshold.brokenOffWindowMonths values.threshold.chainSteps values.threshold.holdingPercent values.threshold.holdingSteps values.threshold.noAccessMonths values.threshold.paceMonths values.threshold.paceMonthsPerGain values.threshold.silentGapMonths values.threshold.standstillMonths version
`

const api = useApi()
const server = useUndoneServer(api)
let world: MatrixWorld
let general: GeneralPlace

beforeAll(async () => {
  const built = await buildWorld(api)
  const { arrange } = api.database
  const { alliance, organisation, caseload } = built.places
  const omen = await build.account(arrange, alliance, { roles: [{ role: 'volunteer', organisation }] })
  await mentorship(arrange, await build.caseFile(arrange, caseload, { name: 'zoraida fremdmann' }), omen, {
    organisation,
  })
  world = {
    ...built,
    accounts: { ...built.accounts, omen },
    browsers: { ...built.browsers, omen: await signedIn(api, omen) },
  }
  general = await buildGeneralPlace(api, world)
}, 120_000)

/** Every field that holds something, as a path; the elements of a list share one. */
function fieldsOf(value: unknown, at = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => fieldsOf(one, `${at}[]`))
  if (typeof value !== 'object' || value === null) return at === '' ? [] : [at]
  return Object.entries(value).flatMap(([name, one]) => fieldsOf(one, at === '' ? name : `${at}.${name}`))
}

interface Answer {
  readonly fields: string
  readonly body: string
}

/** The answers that were no refusal, by the name of the route. */
async function answers<P>(
  who: string,
  requests: Readonly<Record<string, Asked<P>>>,
  place: P,
): Promise<Map<string, Answer>> {
  const found = new Map<string, Answer>()
  const cookie = world.browsers[who]?.cookies.header ?? ''
  for (const [name, asked] of Object.entries(requests)) {
    const request = asked.request(place, who)
    const headers = { 'sec-fetch-site': 'same-origin', cookie, ...request.headers }
    const { statusCode, body } = await server.app.inject({ ...request, headers })
    expect([name, statusCode < 500]).toEqual([name, true])
    if (statusCode >= 300) continue
    const isJson = body.startsWith('{') || body.startsWith('[')
    const fields = isJson && !name.startsWith('GET:/api/docs') ? fieldsOf(JSON.parse(body)) : []
    found.set(name, { fields: [...new Set(fields)].toSorted().join(' '), body })
  }
  return found
}

function typed(...tables: readonly string[]): Map<string, string> {
  const lines = tables.flatMap((table) => table.trim().split('\n'))
  return new Map(
    lines.map((line) => {
      const [, name = '', fields = ''] = /^(\S+):(?: (.*))?$/.exec(line) ?? []
      return [name, fields]
    }),
  )
}

const shown = (found: ReadonlyMap<string, Answer>) =>
  Object.fromEntries([...found].map(([name, { fields }]) => [name, fields]))

describe('a volunteer, on every route there is', () => {
  it('is asked about all of them', () => {
    const asked = Object.values({ ...FILE_REQUESTS, ...GENERAL_REQUESTS }).map(
      ({ method, route }) => `${method} ${route}`,
    )
    const registered = server.app.routeRegister.routes
      .filter(({ method }) => method !== 'HEAD')
      .map(({ method, url }) => `${method} ${url}`)
    expect(asked.toSorted()).toEqual(registered.toSorted())
  })

  it('gets of the own mentee what a mentor may know, and nothing else', async () => {
    const ofFile = await answers('ment', FILE_REQUESTS, world.open)
    expect(shown(ofFile)).toEqual(Object.fromEntries(typed(ABOUT_OWN_MENTEE)))
    const beside = await answers('ment', GENERAL_REQUESTS, general)
    expect(shown(beside)).toEqual(Object.fromEntries(typed(WITHOUT_PEOPLE, MENTEES)))
    // Neither the file nor its code, neither the legal name nor the languages, no step and no word of the journal.
    const { id, code } = world.open.file
    for (const [name, { body }] of [...ofFile, ...beside]) {
      for (const secret of [id, code, 'Haddad', 'Dari', 'Kurz gesprochen', 'fremdmann']) {
        expect([name, secret, body.includes(secret)]).toEqual([name, secret, false])
      }
    }
  })

  it.each([
    ['whose mentorship has ended', 'exme'],
    ['who accompanies nobody', 'volu'],
    ['who accompanies somebody else', 'omen'],
  ])('%s gets nothing of this person', async (_who, volunteer) => {
    expect(shown(await answers(volunteer, FILE_REQUESTS, world.open))).toEqual({})
    expect(shown(await answers(volunteer, FILE_REQUESTS, world.closed))).toEqual({})
    const beside = await answers(volunteer, GENERAL_REQUESTS, general)
    const names = await api.database.arrange
      .selectFrom('person')
      .select('name_as_wished')
      .where('case_file_id', '=', world.open.file.id)
      .executeTakeFirstOrThrow()
    for (const [name, { body }] of beside)
      expect([name, body.includes(names.name_as_wished)]).toEqual([name, false])
    expect([...beside.keys()].toSorted()).toEqual([...typed(WITHOUT_PEOPLE, MENTEES).keys()].toSorted())
  })

  it('gets nothing of the own mentee once the file is closed', async () => {
    expect(shown(await answers('ment', FILE_REQUESTS, world.closed))).toEqual({})
  })
})
