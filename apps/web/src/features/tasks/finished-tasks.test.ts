import type { Task } from '@wegmarke/contract/journal'
import { expect, it } from 'vitest'
import { finishedTasks } from './finished-tasks.ts'

const aTask = (id: string, doneOn: string | null): Task => ({
  id,
  version: 1,
  title: id,
  dueOn: null,
  owner: null,
  isDone: doneOn !== null,
  doneOn,
})

it('what is done stays on the file, the newest first, and what is open is not among it', () => {
  const tasks = [aTask('open', null), aTask('old', '2026-10-01'), aTask('new', '2026-11-20')]
  expect(finishedTasks(tasks).map(({ id }) => id)).toEqual(['new', 'old'])
})
