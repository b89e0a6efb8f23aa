import pg from 'pg'

/** Somebody who sends a request, and the file that it is about. */
export interface Person {
  readonly accountId: string
  readonly allianceId: string
  readonly sessionId: string
  readonly caseloads: readonly number[]
  readonly organisations: readonly string[]
  readonly fileId: string
  readonly name: string
  readonly volunteerId: string
  readonly volunteerSessionId: string
  readonly mentorshipId: string
}

/** The people that requests are drawn from. */
export interface World {
  /** Caseworkers, each with a file of the own caseload. */
  readonly caseworkers: readonly Person[]
  /** The supervisor of all organisations, each time with another file. */
  readonly supervisors: readonly Person[]
}

const MOST = 20_000

/** Reads as many open files as requests are drawn from, with who works on each. */
export async function readWorld(superuserUrl: string): Promise<World> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    const { rows } = await client.query<Person>(
      `SELECT lead_id AS "accountId", f.alliance_id AS "allianceId", md5('session' || lead_id)::uuid AS "sessionId", ARRAY[f.caseload_id] AS caseloads,
         ARRAY[f.organisation_id] AS organisations, f.id AS "fileId", f.name, volunteer_id AS "volunteerId",
         md5('session' || volunteer_id)::uuid AS "volunteerSessionId", m.id AS "mentorshipId"
       FROM bench.file f JOIN case_file c ON c.id = f.id JOIN mentorship m ON m.case_file_id = f.id
       WHERE c.closed_on IS NULL ORDER BY md5(f.id::text) LIMIT ${MOST}`,
    )
    const all = await client.query<Pick<Person, 'accountId' | 'sessionId' | 'caseloads' | 'organisations'>>(
      `SELECT bench.account('supervisor', -1) AS "accountId",
         md5('session' || bench.account('supervisor', -1))::uuid AS "sessionId",
         (SELECT array_agg(id) FROM bench.caseload) AS caseloads, (SELECT array_agg(id) FROM bench.organisation) AS organisations`,
    )
    return { caseworkers: rows, supervisors: rows.map((row) => ({ ...row, ...all.rows[0] })) }
  } finally {
    await client.end()
  }
}
