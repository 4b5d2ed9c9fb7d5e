import { criteriaFor, type RuleSet } from '@thuoc-do/domain'
import { planLevels, type AgencyLevels } from './levels.ts'
import { createStaffing, type DemoPerson } from './people.ts'
import { createRandom } from './random.ts'
import { inventScores, type Scores } from './scores.ts'
import { RATED, scaleTo } from './size.ts'
import { demoTree, type DemoAgency, type DemoUnit } from './tree.ts'

export type DemoAppraisal = { person: DemoPerson; self: Scores; review: Scores }
export type DemoProvince = {
  units: readonly DemoUnit[]
  agencies: readonly DemoAgency[]
  /** The head of the province and everybody below, rated or not. */
  people: readonly DemoPerson[]
  leader: DemoPerson
  appraisals: readonly DemoAppraisal[]
  /** On the list, but hired too late in the year to be rated. */
  newcomers: readonly DemoPerson[]
  levels: readonly AgencyLevels[]
}

const SEED = 1120
const NEWCOMERS = 60

/** Invents the province of the end of 2023: people, posts and criterion scores; levels are for the engine to find. */
export function inventProvince(ruleSet: RuleSet): DemoProvince {
  const random = createRandom(SEED)
  const { units, agencies } = demoTree()
  const sizes = scaleTo(agencies, RATED)
  const staffing = createStaffing(random)
  const leader = staffing.hire(
    'HG',
    null,
    { title: 'Lãnh đạo tỉnh', kind: 'cadre', leadership: 'head', comparableGroup: 'Lãnh đạo, quản lý' },
    null,
  )
  const levels = planLevels(random, sizes)
  const forms = {
    leader: criteriaFor(ruleSet, { kind: 'civil-servant', leader: true }),
    other: criteriaFor(ruleSet, { kind: 'civil-servant', leader: false }),
  }
  const people: DemoPerson[] = [leader]
  const appraisals: DemoAppraisal[] = []
  for (const agency of agencies) {
    const staff = staffing.staffAgency(agency, sizes.get(agency.code) ?? 0, leader.code)
    const categories = levels.find((plan) => plan.agency === agency.code)?.categories ?? []
    const taken = new Set<string>()
    staff.forEach((person, at) => {
      const category = categories[at]
      if (category === undefined) throw new Error(`${agency.code}: more people than planned levels`)
      const rows = person.post.leadership === 'none' ? forms.other : forms.leader
      appraisals.push({ person, ...inventScores(random, rows, category, taken) })
    })
    people.push(...staff)
  }
  const newcomers = Array.from({ length: NEWCOMERS }, () => {
    const beside = random.pick(appraisals.filter(({ person }) => person.post.leadership === 'none')).person
    const month = random.between(8, 11)
    return staffing.hire(
      beside.unit,
      beside.agency,
      beside.post,
      beside.reviewer,
      `2023-${String(month).padStart(2, '0')}-${random.chance(50) ? '01' : '15'}`,
    )
  })
  return { units, agencies, people: [...people, ...newcomers], leader, appraisals, newcomers, levels }
}
