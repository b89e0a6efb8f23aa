import { expect, it } from 'vitest'
import { mvadSpells } from '../../api/imports/mvad-file.ts'
import { faultyList } from '../../support/browser/faulty-list.ts'
import { useBrowser } from '../../support/browser/use-browser.ts'
import { useScreens } from '../../support/browser/use-screens.ts'
import { CaseFilesPage } from '../pages/case-files-page.ts'
import { ImportPage } from '../pages/import-page.ts'
import { startDay } from '../pages/sign-in-page.ts'

const screens = useScreens(8)
const browser = useBrowser(screens)
/** The aim on a machine of its own; told beside what it took, since a busy machine proves nothing. */
const MOST_SECONDS = 10

async function openImports(): Promise<ImportPage> {
  const page = await browser.window()
  await startDay(page)
  return new ImportPage(page).open()
}

it('takes the German example that it offers, changes nothing the second time, and takes it back', async () => {
  const imports = await openImports()
  const example = await imports.download('Ausgefülltes Beispiel')
  await imports.upload(example)
  await imports.chooseCaseload()
  await imports.page.reload()
  await imports.page.getByText('Ihr Entwurf von vorhin ist wieder da.').waitFor()
  // The caseloads come after the form: until then the choice has nothing to show.
  await expect.poll(() => imports.caseload.inputValue()).not.toBe('')
  await imports.check()
  expect(await imports.page.getByText('Ihr Entwurf von vorhin ist wieder da.').count()).toBe(0)
  await imports.page.getByText('Neu: 2 Akten, 6 Schritte, 2 Lücken, 2 Abschlüsse.').waitFor()
  await imports.commit()
  const batch = imports.page.url()
  await imports.filesTaken.click()
  const files = await new CaseFilesPage(imports.page).verifyOnPage()
  expect((await files.column('Person')).map((text) => text.split('\n')[0]).toSorted()).toEqual([
    'Amina Musterweg',
    'Ömer Beispielstein',
  ])

  await imports.open()
  await imports.upload(example)
  await imports.check()
  await imports.page.getByText(/^Es gibt nichts zu übernehmen/).waitFor()

  await imports.page.goto(batch)
  await imports.undo()
  await imports.page.goto('/search')
  await imports.page.getByRole('searchbox').fill('Ömer Beispielstein')
  await imports.page.getByRole('button', { name: 'Suchen' }).click()
  await imports.page.getByText('Niemand gefunden').waitFor()
})

it('answers a list with twenty kinds of faults in twenty sentences, and loses no sound row', async () => {
  const imports = await openImports()
  const list = faultyList()
  await imports.upload(list)
  await imports.check()
  await imports.page.getByLabel('Zeilen zeigen').selectOption({ label: 'fehlerhaft' })
  await expect.poll(() => imports.rows.count()).toBe(list.faults + 1)
  const sentences = await imports.rows.getByRole('paragraph').allInnerTexts()
  expect(sentences).toHaveLength(list.faults)
  expect(new Set(sentences).size).toBe(list.faults)
  for (const sentence of sentences) expect(sentence).toMatch(/\p{L}{3,}.*[.?]$/u)

  const report = await imports.download('Prüfbericht als CSV')
  for (const sentence of sentences) expect(report.content.replaceAll('""', '"')).toContain(sentence)

  await imports.commit()
  await imports.filesTaken.click()
  const files = await new CaseFilesPage(imports.page).verifyOnPage()
  expect(await files.rows.count()).toBe(2)
})

it('lists monthly spells of a year of careers by standstill, longest first', async () => {
  const imports = await openImports()
  const { content, origin } = mvadSpells()
  await imports.upload({ name: 'spells.csv', content })
  const start = performance.now()
  await imports.check()
  await imports.commit()
  const seconds = (performance.now() - start) / 1000
  process.stdout.write(
    `spells: ${origin}, checked and taken over in ${seconds.toFixed(1)} s of ${MOST_SECONDS} s\n`,
  )
  await imports.filesTaken.click()
  const files = await new CaseFilesPage(imports.page).verifyOnPage()
  const months = (await files.column('Stillstand')).map((text) => Number.parseInt(text, 10))
  expect(months.length).toBeGreaterThan(20)
  expect(months).toEqual(months.toSorted((a, b) => b - a))
  expect(months[0]).toBeGreaterThan(12)
})
