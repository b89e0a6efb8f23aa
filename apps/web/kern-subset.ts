import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The few parts of PostCSS that are needed here; Vite brings PostCSS itself. */
interface CssRule {
  selector: string
  remove(): unknown
}
interface CssPlugin {
  postcssPlugin: string
  Rule(rule: CssRule): void
}

const CLASS = /\.(kern-[\w-]+)/g

/** `kern-form-input__select--error` → `kern-form-input`: the component that a class belongs to. */
function blockOf(className: string): string {
  return className.split(/__|--/)[0] ?? className
}

function blocksUsedIn(folder: string): Set<string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(vue|ts|css)$/.test(path),
  )
  const names = files.flatMap(
    (path) => readFileSync(join(folder, path), 'utf8').match(/\bkern-[\w-]*\w/g) ?? [],
  )
  return new Set(names.map(blockOf))
}

/**
 * Leaves out of KERN's style sheet the components and utilities that no source file names: of its 340 kB,
 * nine tenths are icons, grids and utilities. Tokens, resets and rules without a KERN class stay.
 */
export function kernSubset(folder: string): CssPlugin {
  const used = blocksUsedIn(folder)
  const isUsed = (selector: string) =>
    [...selector.matchAll(CLASS)].every(([, name = '']) => used.has(blockOf(name)))
  return {
    postcssPlugin: 'kern-subset',
    Rule(rule) {
      if (!rule.selector.includes('.kern-')) return
      const kept = splitSelectors(rule.selector).filter(isUsed)
      if (kept.length === 0) rule.remove()
      else rule.selector = kept.join(',')
    },
  }
}

/** Splits a selector list at its outer commas, not at those inside `:is(…)`. */
function splitSelectors(list: string): string[] {
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < list.length; at += 1) {
    if (list[at] === '(') depth += 1
    else if (list[at] === ')') depth -= 1
    else if (list[at] === ',' && depth === 0) {
      parts.push(list.slice(start, at))
      start = at + 1
    }
  }
  return [...parts, list.slice(start)]
}
