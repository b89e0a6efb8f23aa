import { connect } from '../../platform/db/connect.ts'
import { isEmpty, seedDemo } from './seed.ts'

/**
 * Loads the demo alliance into a database that holds none.
 * @param migrationUrl address of the migrator, who may write as the definer
 * @param onBegin told before the loading begins
 * @returns whether anything was loaded
 */
export async function beginDemo(migrationUrl: string, today: string, onBegin: () => void): Promise<boolean> {
  const url = new URL(migrationUrl)
  url.searchParams.set('options', '-c role=wegmarke_definer')
  const db = connect({ url: url.href, name: 'wegmarke-demo', max: 1 })
  try {
    if (!(await isEmpty(db))) return false
    onBegin()
    await seedDemo(db, today)
    return true
  } finally {
    await db.destroy()
  }
}
