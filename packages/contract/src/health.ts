import Type from 'typebox'

/** The health check: outside the API prefix, without a session, says nothing but whether the database answers and can write. */
export const HEALTH_PATH = '/api/health'
export const Health = Type.Object({ status: Type.Enum(['ok', 'database-unreachable', 'storage-full']) })
