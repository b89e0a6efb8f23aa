import { closeCaseFile, getCaseFile } from '@wegmarke/contract/case-files'
import { recordAnswers } from '@wegmarke/contract/intake'
import { addTask, writeJournalEntry } from '@wegmarke/contract/journal'
import { recordEntitlement, recordResidence } from '@wegmarke/contract/residence'
import { changeContact, changeIdentity } from '@wegmarke/contract/people'
import { setEntryLevels } from '@wegmarke/contract/pathway'
import { type Client, client, freshKey, signedIn } from '../../support/api/client.ts'
import { LASTING_ILLNESS, SEEN, typeLanguageLoop, typing } from '../../support/api/pathway-entries.ts'
import type { Api } from '../../support/api/use-api.ts'
import type { Account, CaseFile, Caseload } from '../../support/database/builders.ts'
import { fillAgreements } from './agreement-requests.ts'
import { ANSWERS, ENTITLED, PERIOD, TALK, TASK } from './file-requests.ts'
import type { FilledFile } from './filled-file.ts'
import { fillMentoring } from './mentoring-requests.ts'
import { buildPlaces, buildPrincipals, type Places } from './principals.ts'

/** One alliance with everybody in it, signed in, an open and a closed file. */
export interface MatrixWorld {
  readonly places: Places
  readonly accounts: Readonly<Record<string, Account>>
  readonly browsers: Readonly<Record<string, Client>>
  readonly open: FilledFile
  readonly closed: FilledFile
}

export async function buildWorld(api: Api): Promise<MatrixWorld> {
  const { arrange } = api.database
  const places = await buildPlaces(arrange)
  const accounts = await buildPrincipals(arrange, places)
  const browsers: Record<string, Client> = { out: client(api) }
  for (const [name, account] of Object.entries(accounts)) browsers[name] = await signedIn(api, account)
  const by = await signedIn(api, places.lead)
  const [openFile, closedFile] = places.files as [CaseFile, CaseFile]
  const filling = async (file: CaseFile): Promise<FilledFile> => ({
    ...(await fill(by, file, places.otherCaseload)),
    mentoring: await fillMentoring(api, file, by, {
      mentor: browsers['ment'] ?? by,
      available: accounts['volu'] ?? places.lead,
    }),
    agreements: await fillAgreements(by, file, places.other, accounts['oorg'] ?? places.lead),
  })
  const open = await filling(openFile)
  const filled = await filling(closedFile)
  await by.call(closeCaseFile, {
    params: { caseFileId: closedFile.id },
    version: filled.file.version,
    body: { on: '2026-11-20', reason: 'moved_away', outcome: 'unknown' },
  })
  const closed = { ...filled, file: await by.call(getCaseFile, { params: { caseFileId: closedFile.id } }) }
  await arrange
    .updateTable('account')
    .set({ disabled_at: '2026-11-22T00:00:00Z' })
    .where('id', '=', accounts['disa']?.id ?? '')
    .execute()
  return { places, accounts, browsers, open, closed }
}

/** What the lead records: the language loop, which raises a note, and one of everything else. */
async function fill(
  lead: Client,
  { id }: CaseFile,
  otherCaseload: Caseload,
): Promise<Omit<FilledFile, 'mentoring' | 'agreements'>> {
  const params = { caseFileId: id }
  const write = typing(lead, { id })
  await typeLanguageLoop(lead, { id })
  await write.gap(LASTING_ILLNESS)
  await write.attainment({ ...SEEN, level: 'A1' })
  await lead.call(setEntryLevels, { params, version: 1, body: { L: 'L0', S: 'S0', V: 'V0' } })
  await lead.call(changeIdentity, {
    params,
    version: 1,
    body: { legalName: 'Amina Haddad', birthDate: null, nationality: null, identifiers: null },
  })
  await lead.call(changeContact, {
    params,
    version: 1,
    body: {
      languages: 'Dari',
      needsInterpreter: null,
      safeContact: null,
      phone: null,
      email: null,
      address: null,
    },
  })
  await lead.call(recordResidence, { params, body: PERIOD, idempotencyKey: freshKey() })
  await lead.call(recordEntitlement, { params, body: ENTITLED, idempotencyKey: freshKey() })
  await lead.call(addTask, { params, body: TASK, idempotencyKey: freshKey() })
  const intake = await lead.call(recordAnswers, { params, body: ANSWERS, idempotencyKey: freshKey() })
  const entry = await lead.call(writeJournalEntry, { params, body: TALK, idempotencyKey: freshKey() })
  return { file: await lead.call(getCaseFile, { params }), entry, intake, otherCaseload: otherCaseload.id }
}
