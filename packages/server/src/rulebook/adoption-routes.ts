import {
  adoptedSchema,
  adoptionsSchema,
  adoptSchema,
  applicableQuerySchema,
  applicableSchema,
  daySchema,
  endAdoptionSchema,
  idSchema,
  setFindingReply,
} from '@thuoc-do/contract'
import { applicableSets, type Appraisee } from '@thuoc-do/domain'
import { z } from 'zod'
import type { Actor, Tx } from '../platform/actor.ts'
import type { Context } from '../platform/context.ts'
import { recordEvents } from '../platform/events.ts'
import { dayOf, done, refuse } from '../platform/transaction.ts'
import { adopt, endAdoption, type AdoptionDesk } from './adopt.ts'
import { mayWrite } from './draft-parts.ts'
import { adoptionStore } from './adoption-store.ts'
import { publishedSets } from './published-store.ts'

/** Which set binds whom on a day, and what the office took into use. */
export function registerAdoptionRoutes({ route, clock }: Context): void {
  const deskOn = async (tx: Tx, actor: Actor, requestId: string): Promise<AdoptionDesk> => ({
    store: adoptionStore(tx, actor.tenantId),
    actor,
    sets: await publishedSets(tx, actor.tenantId).all(),
    record: (events) => recordEvents(tx, actor, clock(), events, requestId),
  })
  const findingsFor = async (tx: Tx, { tenantId }: Actor, subject: Appraisee, on: string) => {
    const sets = await publishedSets(tx, tenantId).all()
    return applicableSets(sets, subject, on, await adoptionStore(tx, tenantId).inUse()).map(setFindingReply)
  }
  route({
    method: 'GET',
    url: '/api/rule-sets/applicable',
    operationId: 'listApplicableRuleSets',
    summary: 'Which rule sets bind such a subject on a day, and why the others do not',
    query: applicableQuerySchema,
    reply: applicableSchema,
    handle: ({ query: { on: asked, ...subject }, read }) =>
      read(async (tx, actor) => {
        const on = asked ?? dayOf(clock())
        return done({ on, subject, findings: await findingsFor(tx, actor, subject, on) })
      }),
  })
  route({
    method: 'GET',
    url: '/api/people/:id/rule-sets',
    operationId: 'listRuleSetsOfPerson',
    summary: 'Which rule sets bind a person on a day, by the post held then',
    params: z.object({ id: idSchema }),
    query: z.strictObject({ on: daySchema.optional() }),
    reply: applicableSchema,
    handle: ({ params: { id }, query, read }) =>
      read(async (tx, actor) => {
        const on = query.on ?? dayOf(clock())
        const store = adoptionStore(tx, actor.tenantId)
        const subject = await store.appraisee(id, on)
        if (subject === undefined) return refuse('not-found', 'no-such-record')
        return done({ on, subject, findings: subject === null ? [] : await findingsFor(tx, actor, subject, on) })
      }),
  })
  route({
    method: 'GET',
    url: '/api/rule-set-adoptions',
    operationId: 'listRuleSetAdoptions',
    summary: 'What the office took into use, by which document, from when to when',
    reply: adoptionsSchema,
    handle: ({ read }) =>
      read(async (tx, actor) =>
        done({ adoptions: [...(await adoptionStore(tx, actor.tenantId).all())], canAdopt: mayWrite(actor) }),
      ),
  })
  route({
    method: 'POST',
    url: '/api/rule-set-adoptions',
    operationId: 'adoptRuleSet',
    summary: 'Take a rule set into use',
    body: adoptSchema,
    reply: adoptedSchema,
    handle: ({ body, change, requestId }) =>
      change(async (tx, actor) => adopt(await deskOn(tx, actor, requestId), body)),
  })
  route({
    method: 'POST',
    url: '/api/rule-set-adoptions/:id/end',
    operationId: 'endRuleSetAdoption',
    summary: 'End the use of a rule set',
    params: z.object({ id: idSchema }),
    body: endAdoptionSchema,
    reply: adoptedSchema,
    handle: ({ params, body, change, requestId }) =>
      change(async (tx, actor) => endAdoption(await deskOn(tx, actor, requestId), params.id, body)),
  })
}
