import { LEVELS } from '@wegmarke/domain/ladder/levels'
import Type from 'typebox'

/** Any level of any axis; that it belongs to its axis is checked by the domain. */
export const Level = Type.Enum([...LEVELS.L, ...LEVELS.S, ...LEVELS.V])

/** What was held at entry: "L0", "S0", "V0" mean known to have none. */
export const EntryLevel = Type.Enum([...LEVELS.L, ...LEVELS.S, ...LEVELS.V, 'unknown'])
