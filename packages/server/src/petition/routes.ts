import { z } from 'zod'
import {
  calendarQuerySchema,
  endPetitionSchema,
  filedPetitionSchema,
  filePetitionSchema,
  idSchema,
  keepCalendarSchema,
  petitionEntrySchema,
  petitionSchema,
  petitionsSchema,
  petitionStandingSchema,
  replaceOnPetitionSchema,
  workingCalendarSchema,
  type Petition,
} from '@thuoc-do/contract'
import { replacementDesk } from '../classification/index.ts'
import type { Actor, Tx } from '../platform/actor.ts'
import type { Context } from '../platform/context.ts'
import type { Call } from '../platform/http/route.ts'
import type { Answer, Clock } from '../platform/transaction.ts'
import { replaceOnPetition, sayInPetition, upholdDecision, withdrawPetition } from './act-on-petition.ts'
import { calendarStore } from './calendar-store.ts'
import { keepCalendar, showCalendar } from './calendar.ts'
import { filePetition, showStanding } from './file-petition.ts'
import { petitionStore } from './petition-store.ts'
import type { PetitionDesk } from './ports.ts'
import { listPetitions, showPetition } from './show-petition.ts'

/** A desk at which petitions are filed and answered, in the caller’s transaction. */
export function petitionDesk(tx: Tx, actor: Actor, clock: Clock, requestId: string): PetitionDesk {
  return {
    ...replacementDesk(tx, actor, clock, requestId),
    petitions: petitionStore(tx, actor.tenantId),
    calendars: calendarStore(tx, actor.tenantId),
  }
}

const params = z.object({ id: idSchema })

/** The days the office keeps, by which every limit is counted. */
function registerCalendarRoutes({ route, clock }: Context): void {
  route({
    method: 'GET',
    url: '/api/working-calendar',
    operationId: 'getWorkingCalendar',
    summary: 'Days of a year that differ from an ordinary week',
    query: calendarQuerySchema,
    reply: workingCalendarSchema,
    handle: ({ query: { year }, read, requestId }) =>
      read((tx, actor) => showCalendar(petitionDesk(tx, actor, clock, requestId), year)),
  })
  route({
    method: 'PUT',
    url: '/api/working-calendar/:year',
    operationId: 'keepWorkingCalendar',
    summary: "Keep a year's days off and days made working",
    params: calendarQuerySchema,
    body: keepCalendarSchema,
    reply: workingCalendarSchema,
    handle: ({ params: { year }, body, change, requestId }) =>
      change((tx, actor) => keepCalendar(petitionDesk(tx, actor, clock, requestId), { year, ...body })),
  })
}

/** Petitions about decided results: filed from the notice, answered by the competent heads. */
export function registerPetitionRoutes(context: Context): void {
  const { route, clock } = context
  registerCalendarRoutes(context)
  route({
    method: 'GET',
    url: '/api/appraisals/:id/petition',
    operationId: 'getPetitionStanding',
    summary: 'What may be done about a result, and by when',
    params,
    reply: petitionStandingSchema,
    handle: ({ params: { id }, read, requestId }) =>
      read((tx, actor) => showStanding(petitionDesk(tx, actor, clock, requestId), id)),
  })
  route({
    method: 'POST',
    url: '/api/appraisals/:id/petition',
    operationId: 'filePetition',
    summary: 'Petition about the decision in force',
    params,
    body: filePetitionSchema,
    reply: filedPetitionSchema,
    handle: ({ params: { id }, body, change, requestId }) =>
      change((tx, actor) => filePetition(petitionDesk(tx, actor, clock, requestId), { appraisalId: id, ...body })),
  })
  route({
    method: 'GET',
    url: '/api/petitions',
    operationId: 'listPetitions',
    summary: 'Petitions the caller may see, open ones first',
    reply: petitionsSchema,
    handle: ({ read, requestId }) => read((tx, actor) => listPetitions(petitionDesk(tx, actor, clock, requestId))),
  })
  route({
    method: 'GET',
    url: '/api/petitions/:id',
    operationId: 'getPetition',
    summary: 'One petition with everything said about it',
    params,
    reply: petitionSchema,
    handle: ({ params: { id }, read, requestId }) =>
      read((tx, actor) => showPetition(petitionDesk(tx, actor, clock, requestId), id)),
  })

  type ActCall = Pick<Call<z.output<typeof params>, undefined, unknown>, 'params' | 'change' | 'requestId'>
  const act = (
    { params: { id }, change, requestId }: ActCall,
    run: (desk: PetitionDesk, id: number) => Promise<Answer<null>>,
  ): Promise<Answer<Petition>> =>
    change(async (tx, actor): Promise<Answer<Petition>> => {
      const desk = petitionDesk(tx, actor, clock, requestId)
      const answer = await run(desk, id)
      return answer.ok ? showPetition(desk, id) : answer
    })
  const post = (verb: string, operationId: string, summary: string) =>
    ({
      method: 'POST',
      url: `/api/petitions/:id/${verb}`,
      operationId,
      summary,
      params,
      reply: petitionSchema,
    }) as const

  route({
    ...post('entries', 'sayInPetition', 'Add to the dialogue of a petition'),
    body: petitionEntrySchema,
    handle: (call) => act(call, (desk, id) => sayInPetition(desk, { id, ...call.body })),
  })
  route({
    ...post('withdraw', 'withdrawPetition', 'Take my petition back'),
    body: endPetitionSchema,
    handle: (call) => act(call, (desk, id) => withdrawPetition(desk, { id, ...call.body })),
  })
  route({
    ...post('uphold', 'upholdDecision', 'Answer that the decision stands'),
    body: endPetitionSchema,
    handle: (call) => act(call, (desk, id) => upholdDecision(desk, { id, ...call.body })),
  })
  route({
    ...post('replace', 'replaceOnPetition', 'Grant a petition by a decision in place of the one in force'),
    body: replaceOnPetitionSchema,
    handle: (call) =>
      act(call, (desk, id) => {
        const { version, petitionVersion, ...signing } = call.body
        return replaceOnPetition(desk, { id, version: petitionVersion, dossierVersion: version, ...signing })
      }),
  })
}
