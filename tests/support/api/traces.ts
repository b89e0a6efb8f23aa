import type { Api } from './use-api.ts'

/** What the trace says about a file or, without one, everything that one account did: actions in their order. */
export async function actionsOn(api: Api, caseFileId: string): Promise<string[]> {
  const rows = await api.database.arrange
    .selectFrom('audit_event')
    .select('action')
    .where('case_file_id', '=', caseFileId)
    .orderBy('id')
    .execute()
  return rows.map((row) => row.action)
}

/** How often this was done to the file. */
export async function timesDone(api: Api, caseFileId: string, action: string): Promise<number> {
  const actions = await actionsOn(api, caseFileId)
  return actions.filter((one) => one === action).length
}
