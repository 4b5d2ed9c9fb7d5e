import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { SignIn } from './sign-in.ts'

/** The headers of a request as the web platform has them. */
export function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.append(name, String(value))
  return headers
}

/** Hands the sign-in library the few of its addresses we use; every other one stays closed. */
export async function registerSessionRoutes(app: FastifyInstance, signIn: SignIn): Promise<void> {
  const open = ['/api/auth/sign-in/username', '/api/auth/sign-out', '/api/auth/get-session']
  await app.register(async (scope) => {
    scope.removeContentTypeParser('application/json')
    scope.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body))
    for (const url of open) {
      scope.route({
        method: url.endsWith('get-session') ? 'GET' : 'POST',
        url,
        schema: { hide: true },
        handler: async (request, reply) => {
          const body = typeof request.body === 'string' && request.body !== '' ? request.body : undefined
          const target = new URL(request.url, `http://${request.headers.host ?? 'localhost'}`)
          const response = await signIn.auth.handler(
            new Request(target, {
              method: request.method,
              headers: headersOf(request),
              ...(body !== undefined && { body }),
            }),
          )
          for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value)
          const cookies = response.headers.getSetCookie()
          if (cookies.length > 0) reply.header('set-cookie', cookies) // one header each, or they merge
          return reply.status(response.status).send(await response.text())
        },
      })
    }
  })
}

/** Who the session cookie of a request belongs to. */
export function whoCallsBy(signIn: SignIn) {
  return async (request: FastifyRequest): Promise<string | undefined> => {
    if (request.headers.cookie === undefined) return undefined
    const session = await signIn.auth.api.getSession({ headers: headersOf(request) })
    return session?.user.id
  }
}
