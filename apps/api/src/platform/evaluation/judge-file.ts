import type { CivilDate } from '@wegmarke/domain/calendar/civil-date'
import { evaluate } from '@wegmarke/domain/career/evaluate'
import type { Evaluation } from '@wegmarke/domain/career/result'
import { careerFacts } from './career-facts.ts'
import { caseRow, type CaseRow } from './case-row.ts'
import type { LoadedFile } from './loaded-file.ts'
import { nextDue } from './next-due.ts'
import { noteWrites, type NoteWrites } from './note-writes.ts'
import { daysOfReport } from './report-columns.ts'
import { isSameAnswer } from './same-answer.ts'

/** Everything that one evaluation of one file has to store. */
export interface Verdict {
  readonly file: LoadedFile
  readonly evaluation: Evaluation
  readonly isNewAnswer: boolean
  readonly noteWrites: NoteWrites
  readonly caseRow: CaseRow
  readonly nextDue: CivilDate | null
}

/** Judges one file by the rules of the domain. Reads and writes nothing. */
export function judgeFile(file: LoadedFile, today: CivilDate): Verdict {
  const facts = careerFacts(file)
  const evaluation = evaluate(facts, today, file.thresholds)
  const writes = noteWrites(file, facts, evaluation, today)
  return {
    file,
    evaluation,
    isNewAnswer: !isSameAnswer(evaluation, file.lastResult),
    noteWrites: writes,
    caseRow: caseRow(file, facts, evaluation, writes.standing, today),
    nextDue: nextDue(
      evaluation,
      {
        knownUntil: file.source.knownUntil,
        justifiedUntil: writes.standing?.justifiedUntil ?? null,
        reportDays: daysOfReport(file),
      },
      today,
    ),
  }
}
