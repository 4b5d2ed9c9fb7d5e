import type pg from 'pg'
import { fill } from './fill.ts'
import type { DemoIds } from './load-organisation.ts'
import type { DemoProvince } from './province.ts'

const AGENCY = 'S.03'
const UNIT = 'S.03.03'
const SINCE = { valid_from: '2026-01-05', document: '08/QĐ-SNV ngày 05/01/2026' }

/**
 * What the deputies of one agency are in charge of: the deputies of the agency share its units, the first of which its
 * head keeps; one deputy of a unit has a field of named people. The deputies of other units have none on record.
 */
export async function loadCharges(
  client: pg.Client,
  tenantId: number,
  { units, people }: Pick<DemoProvince, 'units' | 'people'>,
  ids: DemoIds,
): Promise<void> {
  const deputiesOf = (unit: string) => people.filter((one) => one.unit === unit && one.post.leadership === 'deputy')
  const deputies = deputiesOf(AGENCY)
  const shared = units.filter(({ parent }) => parent === AGENCY).slice(1)
  const overUnits = shared.flatMap(({ code }, at) => {
    const deputy = deputies[at % Math.max(1, deputies.length)]
    return deputy === undefined
      ? []
      : [{ person: deputy.code, unit: AGENCY, over_unit_id: ids.unit(code), over_person_id: null, field: '' }]
  })
  const staff = people.filter((one) => one.unit === UNIT && one.post.leadership === 'none')
  const overPeople = deputiesOf(UNIT)
    .slice(0, 1)
    .flatMap((deputy) =>
      staff.slice(0, Math.ceil(staff.length / 2)).map((one) => ({
        person: deputy.code,
        unit: UNIT,
        over_unit_id: null,
        over_person_id: ids.person(one.code),
        field: 'Công chức, viên chức',
      })),
    )
  await fill(
    client,
    'charge',
    [...overUnits, ...overPeople].map(({ person, unit, ...over }, at) => ({
      tenant_id: tenantId,
      id: at + 1,
      person_id: ids.person(person),
      unit_id: ids.unit(unit),
      ...over,
      ...SINCE,
    })),
  )
}
