import type { BoundStatement } from '@wegmarke/api/platform/db/statement'

/** Several statements as one that answers the rows of each as JSON, so that the limit needs one round trip too. */
export function combined(statements: readonly BoundStatement[]): BoundStatement {
  let before = 0
  const parts = statements.map(({ text, values }) => {
    const shift = before
    before += values.length
    return `(SELECT json_agg(x) FROM (${text.replaceAll(/\$(\d+)/g, (_all, n) => `$${Number(n) + shift}`)}) x)`
  })
  return {
    text: `SELECT json_build_array(${parts.join(', ')})`,
    values: statements.flatMap(({ values }) => values),
  }
}
