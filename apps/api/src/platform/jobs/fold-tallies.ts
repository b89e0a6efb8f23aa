import type { Task } from 'graphile-worker'

/** Folds the single changes of the kept counts of files, so that reading them stays as short as their sum. */
export const foldTallies: Task = async (_payload, helpers) => {
  await helpers.query('SELECT app.fold_tallies()')
}
