import { randomUUID } from 'node:crypto'
import fastifyCookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import underPressure from '@fastify/under-pressure'
import Fastify, { type FastifyInstance } from 'fastify'
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod'

const LARGEST_JSON = 1_000_000
const LARGEST_UPLOAD = 20_000_000

/** The bare server: limits, headers, the description of itself and how failures read. Routes are added by the wiring. */
export async function createHttp(): Promise<FastifyInstance> {
  const app = Fastify({
    genReqId: () => randomUUID(),
    bodyLimit: LARGEST_JSON,
    logger: false,
    trustProxy: 'loopback',
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(() => (value) => ({ value })) // route.ts parses all parts together
  app.setSerializerCompiler(serializerCompiler)
  app.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer', bodyLimit: LARGEST_UPLOAD },
    (_request, body, done) => done(null, body),
  )

  await app.register(fastifyCookie)
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: false, // set by whatever terminates TLS in front; on plain http it would lock people out
  })
  await app.register(rateLimit, { max: 1_200, timeWindow: '1 minute' })
  await app.register(underPressure, { maxEventLoopDelay: 5_000 })
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Thước Đo',
        version: '0.1.0',
        description: 'Appraisal and classification of the people of public bodies.',
      },
      servers: [{ url: '/' }],
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'thuoc-do.session_token' } } },
      security: [{ session: [] }],
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  })

  // A page of another site must not act in the name of who is signed in here.
  app.addHook('onRequest', async (request, reply) => {
    if (request.method === 'GET' || request.method === 'HEAD') return
    const site = request.headers['sec-fetch-site']
    const origin = request.headers.origin
    const foreign =
      site !== undefined
        ? site !== 'same-origin' && site !== 'none'
        : origin !== undefined && new URL(origin).host !== request.headers.host
    if (foreign)
      await reply
        .status(403)
        .send({ code: 'forbidden', problems: [{ code: 'foreign-origin', path: '' }], requestId: request.id })
  })
  app.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })
  app.setErrorHandler((error, request, reply) => {
    const status =
      error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500
    if (status >= 500) console.error(`[${request.id}] ${request.method} ${request.url.split('?')[0]}`, error)
    const code = status === 429 ? 'too-many' : status >= 500 ? 'failed' : 'unusable'
    const problem =
      status === 429
        ? 'too-many-requests'
        : status === 413
          ? 'body-too-large'
          : status >= 500
            ? 'server-failed'
            : 'body-unreadable'
    void reply.status(status).send({ code, problems: [{ code: problem, path: '' }], requestId: request.id })
  })
  app.setNotFoundHandler((request, reply) => {
    void reply
      .status(404)
      .send({ code: 'not-found', problems: [{ code: 'no-such-address', path: '' }], requestId: request.id })
  })
  return app
}
