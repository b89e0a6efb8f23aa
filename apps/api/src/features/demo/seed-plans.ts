import { randomUUID } from 'node:crypto'
import { addDays } from '@wegmarke/domain/calendar/civil-date'
import type { PlanItemState, PlanItemWho } from '@wegmarke/domain/plan/vocabulary'
import type { Tx } from '../../platform/db/in-transaction.ts'
import { insertMany } from '../../platform/db/insert-many.ts'
import { openFiles, type WrittenFile } from './written-files.ts'

type Row = Readonly<Record<string, unknown>>

interface Agreement {
  readonly what: string
  readonly who: PlanItemWho
  readonly whoText?: string
  /** Days from today. */
  readonly due: number | null
}

/** What is agreed again and again; each plan takes some of it. */
const AGREEMENTS: readonly Agreement[] = [
  { what: 'Zeugnisse aus dem Herkunftsland mitbringen', who: 'person', due: 9 },
  { what: 'Übersetzung der Zeugnisse beantragen', who: 'caseworker', due: 5 },
  { what: 'Zweimal in der Woche zum Sprachtandem gehen', who: 'person', due: null },
  { what: 'Beim Weiterbildungskolleg nach dem nächsten Beginn fragen', who: 'caseworker', due: 8 },
  { what: 'Zum Infotag begleiten', who: 'mentor', due: 16 },
  { what: 'Kita-Platz im Portal vormerken', who: 'person', due: 21 },
  {
    what: 'Beratung zur Anerkennung vereinbaren',
    who: 'other',
    whoText: 'Beratungsstelle Anerkennung',
    due: 30,
  },
  { what: 'Fahrkarte beantragen', who: 'person', due: 3 },
  { what: 'Praktikumsplatz für die Osterferien suchen', who: 'mentor', due: 60 },
  { what: 'Kostenübernahme mit dem Jobcenter klären', who: 'caseworker', due: 12 },
]

/** The rows of both tables, and the tasks of the caseworker. */
interface Rows {
  readonly plan: Row[]
  readonly plan_item: Row[]
  readonly task: Row[]
}

interface Version {
  readonly planId: string
  readonly state: PlanItemState
  readonly stateOn: string | null
  readonly recordedAt: string
}

function goalText({ goalKind, occupation }: WrittenFile): string {
  if (goalKind === 'vocational') {
    return occupation === null ? 'Eine Ausbildung mit Abschluss' : `Eine Ausbildung: ${occupation}`
  }
  return 'Die Fachoberschulreife nachholen'
}

function planRow(file: WrittenFile, number: number, agreedOn: string, nextReviewOn: string): Row {
  return {
    ...writtenBy(file, `${agreedOn}T15:00:00Z`),
    id: randomUUID(),
    number,
    agreed_on: agreedOn,
    agreed_with: file.number % 4 === 0 ? 'mit Sprachmittlung' : 'zu zweit',
    language: file.number % 5 === 2 ? 'en' : 'de',
    goal: goalText(file),
    goal_id: file.goalId,
    next_review_on: nextReviewOn,
  }
}

function writtenBy(file: WrittenFile, recordedAt: string): Row {
  return { case_file_id: file.id, version: 1, recorded_by: file.recorderId, recorded_at: recordedAt }
}

function itemRow(
  file: WrittenFile,
  agreement: Agreement,
  lineageId: string,
  today: string,
  of: Version,
): Row {
  const { what, who, whoText = null, due } = agreement
  return {
    ...writtenBy(file, of.recordedAt),
    id: randomUUID(),
    plan_id: of.planId,
    lineage_id: lineageId,
    what,
    who,
    who_text: whoText,
    due_on: due === null ? null : dueDay(file, due, today),
    state: of.state,
    state_on: of.stateOn,
    step_id: null,
    task_id: null,
  }
}

/** Spread over the weeks to come; with one file in twelve the first things are overdue. */
function dueDay({ number }: WrittenFile, due: number, today: string): string {
  return addDays(today, number % 12 === 0 ? due - 10 : due + (number % 11))
}

/** A file has one version, every third a second one, whose first item was done under the first. */
function planRows(file: WrittenFile, today: string): Rows {
  const recent = addDays(today, -7 - (file.number % 40))
  const agreedOn = recent > file.openedOn ? recent : file.openedOn
  const items = AGREEMENTS.filter((_, index) => (file.number * 3 + index * 7) % 10 < 4)
  const hasEarlier = file.number % 3 === 0 && addDays(agreedOn, -60) > file.openedOn
  const current = planRow(file, hasEarlier ? 2 : 1, agreedOn, addDays(today, 20 + (file.number % 30)))
  const earlier = hasEarlier ? planRow(file, 1, addDays(agreedOn, -60), agreedOn) : null
  const rows: Rows = { plan: earlier === null ? [current] : [earlier, current], plan_item: [], task: [] }
  items.forEach((agreement, index) => {
    const lineageId = randomUUID()
    const doneBefore = earlier !== null && index === 0
    const version = (plan: Row, isDone: boolean): Version => ({
      planId: String(plan['id']),
      state: isDone ? 'done' : 'open',
      stateOn: isDone ? addDays(agreedOn, -20) : null,
      recordedAt: String(plan['recorded_at']),
    })
    if (earlier !== null) {
      rows.plan_item.push(itemRow(file, agreement, lineageId, today, version(earlier, doneBefore)))
    }
    if (doneBefore) return
    const item = itemRow(file, agreement, lineageId, today, version(current, false))
    rows.plan_item.push(withTask(item, file, rows.task))
  })
  return rows
}

/** What the caseworker has promised stands in the list of tasks, as the command would write it. */
function withTask(item: Row, file: WrittenFile, tasks: Row[]): Row {
  if (item['who'] !== 'caseworker') return item
  const id = randomUUID()
  const { recorded_at: recordedAt, what: title, due_on } = item
  tasks.push({
    ...writtenBy(file, String(recordedAt)),
    id,
    owner_id: file.recorderId,
    title,
    due_on,
    origin: 'person',
  })
  return { ...item, task_id: id }
}

/** Plans of the demo: four of five open files have one, every third of them in its second version. */
export async function seedPlans(tx: Tx, allianceId: string, today: string): Promise<void> {
  const files = (await openFiles(tx, allianceId)).filter(({ number }) => number % 5 !== 4)
  const all: Rows = { plan: [], plan_item: [], task: [] }
  for (const file of files) {
    const rows = planRows(file, today)
    all.plan.push(...rows.plan)
    all.plan_item.push(...rows.plan_item)
    all.task.push(...rows.task)
  }
  const inAlliance = (rows: readonly Row[]) => rows.map((row) => ({ ...row, alliance_id: allianceId }))
  // The earlier versions first: once a newer one is there, the database takes no items for them any more.
  const isFirst = ({ number }: Row) => number === 1
  const firstPlans = new Set(all.plan.filter(isFirst).map(({ id }) => id))
  await insertMany(tx, 'task', inAlliance(all.task))
  for (const isEarlier of [true, false]) {
    const plans = all.plan.filter((plan) => isFirst(plan) === isEarlier)
    const items = all.plan_item.filter(({ plan_id: planId }) => firstPlans.has(planId) === isEarlier)
    await insertMany(tx, 'plan', inAlliance(plans))
    await insertMany(tx, 'plan_item', inAlliance(items))
  }
}
