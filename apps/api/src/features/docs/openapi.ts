import swagger from '@fastify/swagger'
import type { App } from '../../platform/http/app.ts'

/** Collects the OpenAPI 3.1 description from the schemas of the contract; has to be registered before the routes. */
export async function registerOpenApi(app: App): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Wegmarke',
        version: '1',
        description:
          'Creates need an Idempotency-Key, changes an If-Match with the version that was read. Refusals are RFC 9457 problem details.',
        license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      },
      components: {
        securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: app.services.cookies.accessName } },
      },
      security: [{ session: [] }],
    },
    transform: ({ schema, url, route }) => ({
      url,
      schema: {
        ...schema,
        // What is not part of the contract (files of the screens, these pages) is not described.
        hide: !schema?.tags?.length,
        ...(route.config?.action === 'public' ? { security: [] } : {}),
        ...headersOf(route.config),
      },
    }),
  })
}

function headersOf(config: { creates?: true; changes?: true } | undefined): { headers?: object } {
  const properties = {
    ...(config?.creates && { 'idempotency-key': { type: 'string', minLength: 8, maxLength: 100 } }),
    ...(config?.changes && { 'if-match': { type: 'string', pattern: '^"\\d+"$' } }),
  }
  const required = Object.keys(properties)
  return required.length === 0 ? {} : { headers: { type: 'object', properties, required } }
}
