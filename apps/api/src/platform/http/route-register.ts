import { RULES } from '@wegmarke/domain/access/may'
import type { RouteOptions } from 'fastify'

/** One route as it was registered: tests go through all of them by machine, never by hand. */
export interface RegisteredRoute {
  readonly method: string
  readonly url: string
  readonly action: string
}

/** Remembers every route and refuses one that names no right: the server then does not start. */
export class RouteRegister {
  readonly #added: RouteOptions[] = []

  /** For Fastify's `onRoute` hook. */
  add(route: RouteOptions): void {
    this.#added.push(route)
  }

  /** For Fastify's `onReady` hook. @throws an error that names the route without a right */
  check(): void {
    for (const { method, url, action } of this.routes) {
      if (action !== 'public' && !(action in RULES))
        throw new Error(`${method} ${url} names no right (config.action)`)
    }
  }

  get routes(): RegisteredRoute[] {
    return this.#added.flatMap((route) =>
      [route.method]
        .flat()
        .map((method) => ({ method, url: route.url, action: route.config?.action ?? 'none' })),
    )
  }

  /** Methods that are known at this path; empty = the path does not exist. */
  methodsAt(path: string): string[] {
    const segments = path.split('/')
    return this.routes.filter(({ url }) => fits(url.split('/'), segments)).map(({ method }) => method)
  }
}

function fits(pattern: readonly string[], segments: readonly string[]): boolean {
  if (pattern.includes('*')) return false
  return (
    pattern.length === segments.length &&
    pattern.every((part, index) => part.startsWith(':') || part === segments[index])
  )
}
