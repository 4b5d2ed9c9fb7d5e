import type { z } from 'zod'
import type { MeetingChoices, MeetingProposal, meetingProposalQuerySchema } from '@thuoc-do/contract'
import { inviteesFor } from '@thuoc-do/domain'
import { done, refuse, type Answer } from '../platform/transaction.ts'
import { askedOf, askedOfConvener, UNRATED } from './asked.ts'
import { callableUnits } from './part.ts'
import type { MeetingDesk } from './ports.ts'

/** For which rounds and units the caller may call a meeting. */
export async function meetingChoices({ store, actor, today }: MeetingDesk): Promise<Answer<MeetingChoices>> {
  const units = callableUnits(actor)
  return done({ rounds: await store.rounds(), units: await store.units([...units], today) })
}

/** Whom the rule invites, whom the meeting may treat, and what the set says of a vote. */
export async function proposeMeeting(
  { store, actor }: MeetingDesk,
  input: z.output<typeof meetingProposalQuerySchema>,
): Promise<Answer<MeetingProposal>> {
  if (!callableUnits(actor).has(input.unitId)) return refuse('not-found', 'no-such-record')
  const round = await store.round(input.roundId)
  const facts = await store.unitFacts(input.unitId, input.on)
  if (round === undefined || facts === undefined) return refuse('not-found', 'no-such-record')
  const asked = askedOf(round)
  const rated = (await store.forms(round.id, input.unitId, input.on)).filter(({ stage }) => !UNRATED.has(stage))
  const rows = rated.map((form) => ({ form, asked: asked(form) }))
  const wanting = rows.filter((row) => askedOfConvener(row.asked, input.convener) !== undefined)
  const first = wanting[0] && askedOfConvener(wanting[0].asked, input.convener)
  const invitees = inviteesFor(input.convener, {
    ...facts,
    unitId: input.unitId,
    subjects: (wanting.length > 0 ? wanting : rows).map(({ form }) => form.personId),
    large: input.large === 'yes',
  })
  const posts = await store.posts(
    invitees.map(({ personId }) => personId),
    input.on,
  )
  const ballot = first?.ballot ?? null
  return done({
    unitName: facts.unitName,
    ruleNumber: round.published.document.identity.number,
    candidates: rows.map(({ form, asked: meetings }) => ({
      appraisalId: form.appraisalId,
      personId: form.personId,
      fullName: form.fullName,
      postTitle: form.postTitle,
      unitName: form.unitName,
      handedIn: form.stage !== 'self-scoring',
      conveners: [...new Set(meetings.map(({ convener }) => convener))],
    })),
    invitees: invitees.flatMap(({ personId, reason, mayWrite, votes }) => {
      const post = posts.get(personId)
      return post === undefined ? [] : [{ personId, ...post, reason, mayWrite, votes }]
    }),
    ballot: ballot && {
      choices: [...ballot.choices],
      quorumPercent: ballot.quorumPercent,
      majorityPercent: ballot.majorityPercent,
      article: ballot.citation.article,
    },
    article: first?.source.citation.article ?? null,
  })
}
