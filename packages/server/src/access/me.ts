import type { Me, Room } from '@thuoc-do/contract'
import type { Actor, Tx } from '../platform/actor.ts'

/** Rooms that an actor has any business in, in the order of the navigation. */
function roomsOf(actor: Actor, { petitions }: { petitions: boolean }): Room[] {
  const roles = new Set(actor.relations.map((relation) => relation.role))
  const reviews = roles.has('head') || roles.has('personnel')
  const reads = reviews || roles.has('party-committee')
  const rooms: (Room | false)[] = [
    actor.personId !== null && 'today',
    (actor.personId !== null || reviews) && 'work',
    actor.personId !== null && 'appraisals',
    reviews && 'unit',
    reads && 'rounds',
    (actor.personId !== null || reviews) && 'meetings',
    petitions && 'petitions',
    actor.personId !== null && 'bodies',
    reads && 'statistics',
    actor.personId !== null && 'catalogue',
    'rule-sets',
    (roles.has('personnel') || actor.administrator) && 'organisation',
  ]
  return rooms.filter((room) => room !== false)
}

/** Who is signed in: name, present main post, relations, and where he may go. */
export async function presentMe(tx: Tx, actor: Actor, today: string): Promise<Me> {
  const tenant = await tx
    .selectFrom('tenant')
    .select(['name', 'place', 'demonstration'])
    .where('id', '=', actor.tenantId)
    .executeTakeFirstOrThrow()
  // His own, or one of an agency he acts for: row-level security shows no others.
  const petition = await tx.selectFrom('petition').select('id').limit(1).executeTakeFirst()
  const holding =
    actor.personId === null
      ? undefined
      : await tx
          .selectFrom('post_holding as h')
          .innerJoin('post as p', (join) =>
            join.onRef('p.tenant_id', '=', 'h.tenant_id').onRef('p.id', '=', 'h.post_id'),
          )
          .innerJoin('unit_state as u', (join) =>
            join.onRef('u.tenant_id', '=', 'h.tenant_id').onRef('u.unit_id', '=', 'h.unit_id'),
          )
          .select(['p.title', 'u.name'])
          .where('h.person_id', '=', actor.personId)
          .where('h.main', '=', true)
          .where('h.valid_from', '<=', today)
          .where((eb) => eb.or([eb('h.valid_to', 'is', null), eb('h.valid_to', '>=', today)]))
          .orderBy('u.valid_from', 'desc')
          .limit(1)
          .executeTakeFirst()
  return {
    account: {
      username: actor.username,
      administrator: actor.administrator,
      mustChangePassword: actor.mustChangePassword,
    },
    person:
      actor.personId === null
        ? null
        : {
            id: actor.personId,
            fullName: actor.fullName,
            postTitle: holding?.title ?? '',
            unitName: holding?.name ?? '',
          },
    relations: actor.relations.map(({ role, unitId, unitName }) => ({ role, unitId, unitName })),
    rooms: roomsOf(actor, { petitions: petition !== undefined }),
    tenant,
  }
}
