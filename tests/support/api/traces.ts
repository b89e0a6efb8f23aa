import type { Api } from './use-api.ts'

/** What the trace says about a file: actions in their order. */
export async function actionsOn(api: Api, caseFileId: string): Promise<string[]> {
  const rows = await api.database.arrange
    .selectFrom('audit_event')
    .select('action')
    .where('case_file_id', '=', caseFileId)
    .orderBy('id')
    .execute()
  return rows.map((row) => row.action)
}

/** What the trace says about one record that is in no file. */
export async function actionsOfThing(api: Api, thingId: string): Promise<string[]> {
  const rows = await api.database.arrange
    .selectFrom('audit_event')
    .select('action')
    .where('thing_id', '=', thingId)
    .orderBy('id')
    .execute()
  return rows.map((row) => row.action)
}

/** How often this was done to the file. */
export async function timesDone(api: Api, caseFileId: string, action: string): Promise<number> {
  const actions = await actionsOn(api, caseFileId)
  return actions.filter((one) => one === action).length
}
