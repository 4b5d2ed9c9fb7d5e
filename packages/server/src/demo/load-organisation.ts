import type pg from 'pg'
import { foldForSearch } from '@thuoc-do/domain'
import { fill } from './fill.ts'
import type { DemoPost } from './people.ts'
import type { DemoProvince } from './province.ts'

/** Ids the database knows the invented units and people by. */
export type DemoIds = { unit: (code: string) => number; person: (code: string) => number }

const FIRST_DAY = '2010-01-01'
const postKey = (post: DemoPost): string =>
  JSON.stringify([post.title, post.kind, post.leadership, post.comparableGroup])

function numbering(keys: Iterable<string>): (key: string) => number {
  const ids = new Map<string, number>()
  for (const key of keys) if (!ids.has(key)) ids.set(key, ids.size + 1)
  return (key) => {
    const id = ids.get(key)
    if (id === undefined) throw new Error(`unknown in the demonstration: ${key}`)
    return id
  }
}

/** Writes units, posts, people, post-holdings and Party membership of the invented province. */
export async function loadOrganisation(
  client: pg.ClientBase,
  tenantId: number,
  province: DemoProvince,
  filled: (count: number) => void,
): Promise<DemoIds> {
  const { units, people } = province
  const ids: DemoIds = {
    unit: numbering(units.map((unit) => unit.code)),
    person: numbering(people.map((person) => person.code)),
  }
  const post = numbering(people.map((person) => postKey(person.post)))
  const posts = new Map(people.map((person) => [postKey(person.post), person.post]))
  await fill(
    client,
    'unit',
    units.map((unit) => ({ tenant_id: tenantId, id: ids.unit(unit.code), code: unit.code })),
  )
  await fill(
    client,
    'unit_state',
    units.map((unit) => ({
      tenant_id: tenantId,
      unit_id: ids.unit(unit.code),
      valid_from: FIRST_DAY,
      parent_id: unit.parent === null ? null : ids.unit(unit.parent),
      name: unit.name,
      kind: unit.kind,
    })),
  )
  await fill(
    client,
    'post',
    [...posts].map(([key, { title, kind, leadership, comparableGroup }]) => ({
      tenant_id: tenantId,
      id: post(key),
      code: `VT${String(post(key)).padStart(2, '0')}`,
      title,
      kind,
      leadership,
      comparable_group: comparableGroup,
    })),
  )
  await fill(
    client,
    'person',
    people.map((person) => ({
      tenant_id: tenantId,
      id: ids.person(person.code),
      code: person.code,
      full_name: person.fullName,
      search_name: foldForSearch(person.fullName),
      birth_date: person.birthDate,
      gender: person.gender,
      unit_id: ids.unit(person.unit),
    })),
    filled,
  )
  await fill(
    client,
    'post_holding',
    people.map((person, at) => ({
      tenant_id: tenantId,
      id: at + 1,
      person_id: ids.person(person.code),
      unit_id: ids.unit(person.unit),
      post_id: post(postKey(person.post)),
      valid_from: person.from,
      main: true,
    })),
    filled,
  )
  await fill(
    client,
    'party_membership',
    people.flatMap((person) =>
      person.party === null
        ? []
        : [
            {
              tenant_id: tenantId,
              person_id: ids.person(person.code),
              unit_id: ids.unit(person.unit),
              cell: person.party.cell,
              joined_on: person.party.joinedOn,
            },
          ],
    ),
  )
  return ids
}
