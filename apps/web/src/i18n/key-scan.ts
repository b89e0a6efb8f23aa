/** A tree of messages: texts in its leaves. */
export interface MessageTree {
  readonly [key: string]: string | MessageTree
}

/** All leaves by their full key. */
export function flatten(tree: MessageTree, path = ''): Map<string, string> {
  const leaves = new Map<string, string>()
  for (const [key, value] of Object.entries(tree)) {
    const full = path === '' ? key : `${path}.${key}`
    if (typeof value === 'string') leaves.set(full, value)
    else for (const [inner, text] of flatten(value, full)) leaves.set(inner, text)
  }
  return leaves
}

/** The names in braces that a message fills in, sorted; literals such as `{'@'}` are none. */
export function parametersOf(message: string): string[] {
  return [...new Set([...message.matchAll(/\{\s*(\w+)\s*\}/g)].map((match) => match[1] ?? ''))].sort()
}

const IN_CALL = /\b(?:t|te)\(\s*'([^'\n]+)'/g
const IN_TEMPLATE_CALL = /\b(?:t|te)\(\s*`([^`]+)`/g
const IN_PROPERTY = /\b(?:title|label|keypath)\s*[:=]\s*['"](\w+(?:\.\w[\w-]*)+)['"]/g

/**
 * Patterns of the keys that a source file uses: `t('ui.close')`, `` t(`ui.tone.${tone}`) `` (any one part in the gap), and keys
 * in data such as `label: 'app.navigation.today'`.
 */
export function usedKeys(source: string, areas: readonly string[]): RegExp[] {
  const exact = [...source.matchAll(IN_CALL)].map((match) => match[1] ?? '')
  const inData = [...source.matchAll(IN_PROPERTY)]
    .map((match) => match[1] ?? '')
    .filter((key) => areas.includes(key.split('.')[0] ?? ''))
  const patterns = [...source.matchAll(IN_TEMPLATE_CALL)]
    .map((match) => match[1] ?? '')
    .filter((template) => !template.startsWith('${'))
    .map((template) =>
      template
        .split(/\$\{[^}]*\}/)
        .map(escape)
        .join('.+'),
    )
  return [...[...exact, ...inData].map(escape), ...patterns].map((pattern) => new RegExp(`^${pattern}$`))
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
