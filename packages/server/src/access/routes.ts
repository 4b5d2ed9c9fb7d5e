import { z } from 'zod'
import { meSchema, signInSchema, type SignIn as SignInPage } from '@thuoc-do/contract'
import type { Actor, Tx } from '../platform/actor.ts'
import type { Context } from '../platform/context.ts'
import { sendAnswer } from '../platform/http/answer.ts'
import { recordEvent } from '../platform/events.ts'
import { dayOf, done, refuse } from '../platform/transaction.ts'
import { presentMe } from './me.ts'
import { headersOf } from './session-routes.ts'
import type { SignIn } from './sign-in.ts'

const changePasswordSchema = z.strictObject({ current: z.string().max(200), next: z.string().min(10).max(200) })

/** Who am I, what the sign-in page shows, and changing one's own password. */
export function registerAccessRoutes(context: Context, signIn: SignIn, demoAccounts: SignInPage['demoAccounts']): void {
  const { app, route, db, clock, doors, whoCalls } = context
  app.get('/api/health', { schema: { hide: true } }, () => ({ ok: true }))

  app.get(
    '/api/sign-in',
    { schema: { operationId: 'showSignIn', summary: 'What the sign-in page shows', response: { 200: signInSchema } } },
    async () => {
      const tenant = await db
        .selectFrom('tenant')
        .select(['name', 'demonstration'])
        .orderBy('id')
        .limit(1)
        .executeTakeFirst()
      return {
        tenantName: tenant?.name ?? '',
        demonstration: tenant?.demonstration ?? false,
        demoAccounts: tenant?.demonstration === true ? demoAccounts : [],
      }
    },
  )

  route({
    method: 'GET',
    url: '/api/me',
    operationId: 'getMe',
    summary: 'Who is signed in',
    reply: meSchema,
    firstPassword: true,
    handle: ({ read }) => read(async (tx, actor) => done(await presentMe(tx, actor, dayOf(clock())))),
  })

  app.post('/api/me/password', { schema: { hide: true } }, async (request, reply) => {
    const userId = await whoCalls(request)
    const body = changePasswordSchema.safeParse(request.body)
    if (userId === undefined) return sendAnswer(request, reply, refuse('not-signed-in', 'session-missing-or-over'))
    if (!body.success)
      return sendAnswer(request, reply, refuse('unusable', 'password-too-short', 'body.next', { minimum: '10' }))
    try {
      await signIn.auth.api.changePassword({
        headers: headersOf(request),
        body: { currentPassword: body.data.current, newPassword: body.data.next, revokeOtherSessions: false },
      })
    } catch {
      return sendAnswer(request, reply, refuse('refused', 'password-not-yours', 'body.current'))
    }
    const record = async (tx: Tx, actor: Actor) => {
      await tx.updateTable('account').set({ must_change_password: false }).where('user_id', '=', userId).execute()
      const event = {
        action: 'account.password-changed',
        role: 'self',
        object: { kind: 'account', id: userId },
        unitId: null,
        personId: actor.personId,
        before: null,
        after: null,
      }
      await recordEvent(tx, actor, clock(), event, request.id)
      return done({ changed: true })
    }
    const answer = await doors.change(userId, record, { firstPassword: true })
    return sendAnswer(request, reply, answer)
  })
}
