import { seedDemo } from '@wegmarke/api/features/demo/seed'
import { expect, it } from 'vitest'
import { TODAY } from '../../support/database/builders.ts'
import { useDatabase } from '../../support/database/use-database.ts'

const database = useDatabase()
/** So many that more than 200 consents are given to the Jobcenter, whose one account takes part 200 times at most. */
const PEOPLE = 1_400

it('fills an empty database with more people than one account may take part in', async () => {
  await seedDemo(database.arrange, TODAY, PEOPLE)
  const files = await database.arrange.selectFrom('case_file').select('id').execute()
  expect(files).toHaveLength(PEOPLE)
}, 120_000)
