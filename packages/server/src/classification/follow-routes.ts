import {
  agencyProgressSchema,
  dossierActSchema,
  idSchema,
  reasonedDossierActSchema,
  roundRemindedSchema,
  type AgencyProgress,
} from '@thuoc-do/contract'
import { z } from 'zod'
import type { Context } from '../platform/context.ts'
import type { Call } from '../platform/http/route.ts'
import type { Answer } from '../platform/transaction.ts'
import { remindAgency, showProgress } from './follow.ts'
import { handIn, lockForms, returnToAgency, unlockForms } from './hand-in.ts'
import type { Desk } from './ports.ts'
import { deskOf } from './routes.ts'

const params = z.object({ id: idSchema, agencyId: idSchema })
const BASE = '/api/rounds/:id/agencies/:agencyId'

/** Following an agency through a round: how far it is, reminding, locking, handing in and returning. */
export function registerFollowRoutes({ route, clock }: Context): void {
  route({
    method: 'GET',
    url: `${BASE}/progress`,
    operationId: 'getAgencyProgress',
    summary: 'How far an agency is in a round, unit by unit, and whom it waits for',
    params,
    reply: agencyProgressSchema,
    handle: ({ params: { id, agencyId }, read, requestId }) =>
      read((tx, actor) => showProgress(deskOf(tx, actor, clock, requestId), id, agencyId)),
  })
  route({
    method: 'POST',
    url: `${BASE}/remind`,
    operationId: 'remindAgency',
    summary: 'Remind whoever holds an agency up, at most once a day each',
    params,
    reply: roundRemindedSchema,
    handle: ({ params: { id, agencyId }, change, requestId }) =>
      change((tx, actor) => remindAgency(deskOf(tx, actor, clock, requestId), id, agencyId)),
  })
  type ActCall = Pick<Call<z.output<typeof params>, undefined, unknown>, 'params' | 'change' | 'requestId'>
  const act = (
    { params: { id, agencyId }, change, requestId }: ActCall,
    run: (desk: Desk, where: { roundId: number; agencyId: number }) => Promise<Answer<null>>,
  ): Promise<Answer<AgencyProgress>> =>
    change(async (tx, actor): Promise<Answer<AgencyProgress>> => {
      const desk = deskOf(tx, actor, clock, requestId)
      const answer = await run(desk, { roundId: id, agencyId })
      return answer.ok ? showProgress(desk, id, agencyId) : answer
    })
  const post = (verb: string, operationId: string, summary: string) =>
    ({ method: 'POST', url: `${BASE}/${verb}`, operationId, summary, params, reply: agencyProgressSchema }) as const
  route({
    ...post('hand-in', 'handInDossier', "Hand an agency's dossier in to the level above"),
    body: dossierActSchema,
    handle: (call) => act(call, (desk, where) => handIn(desk, { ...where, ...call.body })),
  })
  route({
    ...post('return', 'returnDossier', 'Return a dossier to the agency, with a reason'),
    body: reasonedDossierActSchema,
    handle: (call) => act(call, (desk, where) => returnToAgency(desk, { ...where, ...call.body })),
  })
  route({
    ...post('lock', 'lockForms', 'Lock the forms of an agency'),
    body: dossierActSchema,
    handle: (call) => act(call, (desk, where) => lockForms(desk, { ...where, ...call.body })),
  })
  route({
    ...post('unlock', 'unlockForms', 'Open locked forms again, with a reason'),
    body: reasonedDossierActSchema,
    handle: (call) => act(call, (desk, where) => unlockForms(desk, { ...where, ...call.body })),
  })
}
