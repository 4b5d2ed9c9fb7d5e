import {
  answerProposalSchema,
  catalogueProposalsSchema,
  idSchema,
  proposedSchema,
  proposeSchema,
} from '@thuoc-do/contract'
import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { answerProposal } from './answer-proposal.ts'
import { catalogueDesks } from './desk-store.ts'
import { listProposals, propose, withdrawProposal } from './propose.ts'

const agencyParams = z.object({ agencyId: idSchema })
const proposalParams = z.object({ id: idSchema })

/** What units ask their agency's catalogue for, and what became of it. */
export function registerCatalogueProposalRoutes({ route, clock }: Context): void {
  const desks = catalogueDesks(clock)
  route({
    method: 'GET',
    url: '/api/catalogues/:agencyId/proposals',
    operationId: 'listCatalogueProposals',
    summary: 'Proposals for the catalogue of an agency',
    params: agencyParams,
    reply: catalogueProposalsSchema,
    handle: ({ params: { agencyId }, read }) => read((tx, actor) => listProposals(desks.reading(tx, actor), agencyId)),
  })
  route({
    method: 'POST',
    url: '/api/catalogues/:agencyId/proposals',
    operationId: 'proposeForCatalogue',
    summary: 'Propose a product to be added, changed or dropped',
    params: agencyParams,
    body: proposeSchema,
    reply: proposedSchema,
    handle: ({ params: { agencyId }, body, change, requestId }) =>
      change((tx, actor) => propose(desks.changing(tx, actor, requestId), agencyId, body)),
  })
  route({
    method: 'POST',
    url: '/api/catalogue-proposals/:id/withdraw',
    operationId: 'withdrawCatalogueProposal',
    summary: 'Withdraw my proposal',
    params: proposalParams,
    reply: proposedSchema,
    handle: ({ params: { id }, change, requestId }) =>
      change((tx, actor) => withdrawProposal(desks.changing(tx, actor, requestId), id)),
  })
  route({
    method: 'POST',
    url: '/api/catalogue-proposals/:id/answer',
    operationId: 'answerCatalogueProposal',
    summary: 'Take, merge or refuse a proposal',
    params: proposalParams,
    body: answerProposalSchema,
    reply: proposedSchema,
    handle: ({ params: { id }, body, change, requestId }) =>
      change((tx, actor) => answerProposal(desks.changing(tx, actor, requestId), id, body)),
  })
}
