import type { exportIntake as contract, Intake, IntakeArea } from '@wegmarke/contract/intake'
import type { TextFile } from '@wegmarke/contract/measures'
import { answersByField } from '@wegmarke/domain/intake/answers'
import { readNeeds } from '@wegmarke/domain/intake/needs'
import { isDone } from '@wegmarke/domain/intake/progress'
import { INTAKE_WORDS, type IntakeListName } from '@wegmarke/domain/lists/intake-words'
import { LIST_WORDS, type ListLanguage } from '@wegmarke/domain/lists/list-words'
import type { MeasureId } from '@wegmarke/domain/measures/registry'
import type { Static } from 'typebox'
import type { SignedIn } from '../../platform/access/principal.ts'
import { germanDay } from '../../platform/csv/german-day.ts'
import { exportList } from '../../platform/csv/list-export.ts'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { codeOf } from '../../platform/records/code-of.ts'
import { getIntake } from './queries/intake.ts'

const MEASURES: Readonly<Record<IntakeListName, MeasureId>> = {
  open: 'intake.openQuestions',
  complete: 'intake.answeredAreas',
  needs: 'intake.needAreas',
}

/** An area, with the question or fact that is open in it where that is what is listed. */
interface Line {
  readonly area: IntakeArea
  readonly what: string
}

/**
 * How far the intake has got as CSV, as the sheet counts it. No answer stands in it; that an area stands in the list of
 * needs tells that help is wanted there.
 */
export async function exportIntake(
  tx: Tx,
  principal: SignedIn,
  caseFileId: string,
  { list, area, language, measure = MEASURES[list] }: Static<typeof contract.schema.querystring>,
): Promise<TextFile> {
  const intake = await getIntake(tx, principal, caseFileId)
  const words = INTAKE_WORDS[language]
  const { column } = words
  return await exportList(tx, 'intake.exported', {
    language,
    title: words.title,
    day: principal.today,
    choice: [
      LIST_WORDS[language].ofFile(await codeOf(tx, caseFileId)),
      words.shown[list],
      ...(area === undefined ? [] : [words.area[area]]),
    ],
    leftOut: [words.answers],
    measures: [measure],
    columns: [
      [column.area, (line: Line) => words.area[line.area.area]],
      [column.question, ({ what }) => what],
      [column.state, (line) => words.state[line.area.state]],
      [column.asked, (line) => germanDay(line.area.lastAskedOn)],
    ],
    rows: linesOf(intake, list, language).filter((line) => area === undefined || line.area.area === area),
    filters: { list, ...(area === undefined ? {} : { area }) },
    of: { caseFileId },
  })
}

function linesOf({ areas, statements }: Intake, list: IntakeListName, language: ListLanguage): Line[] {
  const { field, record } = INTAKE_WORDS[language]
  switch (list) {
    case 'complete':
      return areas.filter(isDone).map((area) => ({ area, what: '' }))
    case 'open':
      return areas.flatMap((area) =>
        [...area.openFields.map((one) => field[one]), ...area.openRecords.map((one) => record[one])].map(
          (what) => ({ area, what }),
        ),
      )
    case 'needs': {
      const needs = readNeeds(answersByField(statements)).areas
      return areas.filter(({ area }) => needs.includes(area)).map((area) => ({ area, what: '' }))
    }
  }
}
