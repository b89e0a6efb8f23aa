import { addTask, changeTask, type NewTask, type Task, withdrawTask } from '@wegmarke/contract/journal'
import type { Static } from 'typebox'
import { useI18n } from 'vue-i18n'
import { call } from '../../api/client.ts'
import { useNotices } from '../../stores/notices.ts'
import { useCaseFile } from '../person/useCaseFile.ts'

type Body = Static<typeof NewTask>

function bodyOf(task: Task): Body & { isDone: boolean } {
  return { title: task.title, dueOn: task.dueOn, ownerId: task.owner?.id ?? null, isDone: task.isDone }
}

function callsOf(caseFileId: string) {
  const change = (task: Pick<Task, 'id' | 'version'>, body: Body & { isDone: boolean }): Promise<Task> =>
    call(changeTask, { params: { caseFileId, taskId: task.id }, body, version: task.version })
  const remove = ({ id, version }: Task): Promise<unknown> =>
    call(withdrawTask, { params: { caseFileId, taskId: id }, version })
  const create = (body: Body, idempotencyKey: string): Promise<Task> =>
    call(addTask, { params: { caseFileId }, body, idempotencyKey })
  return { change, remove, create }
}

/** Adds, corrects, finishes, opens again and takes back tasks of the open file, each with the way back. */
export function useTaskCommands() {
  const { file, reload } = useCaseFile()
  const { t } = useI18n()
  const notices = useNotices()
  const { change, remove, create } = callsOf(file.value.id)

  async function announce(text: string, undo: () => Promise<unknown>): Promise<void> {
    await reload()
    notices.done(text, async () => {
      await undo()
      await reload()
    })
  }

  async function add(body: Body, idempotencyKey: string): Promise<Task> {
    const saved = await create(body, idempotencyKey)
    await announce(t('tasks.saved'), () => remove(saved))
    return saved
  }

  async function correct(before: Task, body: Body, version: number): Promise<Task> {
    const saved = await change({ id: before.id, version }, { ...body, isDone: before.isDone })
    await announce(t('tasks.changed'), () => change(saved, bodyOf(before)))
    return saved
  }

  async function mark(task: Task, isDone: boolean): Promise<void> {
    try {
      const saved = await change(task, { ...bodyOf(task), isDone })
      const words = t(isDone ? 'tasks.markedDone' : 'tasks.markedOpen', { title: task.title })
      await announce(words, () => change(saved, bodyOf(task)))
    } catch (thrown) {
      notices.failed(thrown)
      await reload()
    }
  }

  async function takeBack(task: Task): Promise<void> {
    try {
      await remove(task)
      const { title, dueOn, ownerId } = bodyOf(task)
      await announce(t('tasks.withdrawn'), () => create({ title, dueOn, ownerId }, crypto.randomUUID()))
    } catch (thrown) {
      notices.failed(thrown)
    }
  }

  return {
    add,
    correct,
    finish: (task: Task) => mark(task, true),
    reopen: (task: Task) => mark(task, false),
    takeBack,
  }
}
