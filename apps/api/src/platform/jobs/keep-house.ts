import type { Task } from 'graphile-worker'

/** Removes what has served its time: keys of creates, tokens, links, sessions, limits, rows of closed imports. */
export const keepHouse: Task = async (_payload, helpers) => {
  await helpers.query('SELECT app.keep_house()')
}
