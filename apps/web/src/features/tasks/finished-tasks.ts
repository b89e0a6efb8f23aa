import type { Task } from '@wegmarke/contract/journal'

export type FinishedTask = Task & { readonly doneOn: string }

/** The tasks that are done, the newest first; of one day in the order in which the file has them. */
export function finishedTasks(tasks: readonly Task[]): FinishedTask[] {
  return tasks
    .filter((task): task is FinishedTask => task.isDone && task.doneOn !== null)
    .toSorted((one, other) => (one.doneOn === other.doneOn ? 0 : one.doneOn < other.doneOn ? 1 : -1))
}
