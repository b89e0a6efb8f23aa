import { startJobs } from '@wegmarke/api/platform/jobs/run-jobs'
import { askForAuditCheck, getAuditCheck, listAudit } from '@wegmarke/contract/audit'
import { expect, it, vi } from 'vitest'
import { useApi } from '../../support/api/use-api.ts'
import * as build from '../../support/database/builders.ts'
import { useOfficer } from './officer-world.ts'

const api = useApi()
const officer = useOfficer(api)

it('chains in the background what requests write, and answers an officer who asks whether it is whole', async () => {
  const { urls, worker } = api.database
  const jobs = await startJobs({ url: urls.worker, db: worker, today: () => build.TODAY, log: api.app.log })
  try {
    await officer.browser.call(listAudit, { query: {} })
    await vi.waitFor(async () => {
      const heads = await api.database.arrange.selectFrom('audit_head').select('alliance_id').execute()
      expect(heads).toContainEqual({ alliance_id: officer.office.alliance.id })
    }, 45_000)
    await officer.browser.call(askForAuditCheck, {})
    await vi.waitFor(async () => {
      const { check } = await officer.browser.call(getAuditCheck, {})
      expect(check).toMatchObject({ firstBreak: null })
      expect(check?.links).toBeGreaterThan(0)
    }, 45_000)
  } finally {
    await jobs.stop()
  }
}, 120_000)
