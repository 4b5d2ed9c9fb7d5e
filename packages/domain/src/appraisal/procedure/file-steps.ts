import type { SubjectFacts } from '../../kernel/index.ts'
import type { Leadership } from '../../organisation/index.ts'
import { isFor, type Relation, type RuleSet, type Source, type Stage, type StageOutput } from '../../rulebook/index.ts'
import { scoredByPeriods } from '../year/year-basis.ts'

/** A step of one person's file: a stage of his rule set, or one that every file needs and the set does not name. */
export type FileStep = Stage & {
  /** The set names no such stage; the step is ours, because without it no result can come about. */
  readonly added: boolean
}

type Needed = { readonly code: string; readonly output: StageOutput; readonly actor: Relation } & Pick<Stage, 'label'>

/** What no file can do without, in order. A set that names a stage for it keeps its own. */
const NEEDED: readonly Needed[] = [
  {
    code: 'added-review',
    output: 'confirmed-scores',
    actor: 'head-of-unit',
    label: { vi: 'Người đứng đầu đơn vị đánh giá, xác nhận', en: 'The head of the unit appraises and confirms' },
  },
  {
    code: 'added-proposal',
    output: 'proposed-level',
    actor: 'personnel-body',
    label: { vi: 'Tổng hợp, đề xuất mức xếp loại', en: 'Summing up and proposing the level' },
  },
  {
    code: 'added-quota',
    output: 'quota-allocation',
    actor: 'personnel-body',
    label: {
      vi: 'Phân bổ tỷ lệ hoàn thành xuất sắc nhiệm vụ',
      en: 'Allocating the places for outstanding',
    },
  },
  {
    code: 'added-decision',
    output: 'decision',
    actor: 'competent-person',
    label: { vi: 'Quyết định mức xếp loại', en: 'Deciding the level' },
  },
]

/**
 * The steps one person's file passes through under a rule set, in order. The file begins with the last stage in which
 * the person acts himself: what a set says before it belongs to the months or quarters. Whoever is scored in periods is
 * not reviewed again; for all others a review is added where the set names none, marked as ours.
 */
export function fileSteps(ruleSet: RuleSet, subject: SubjectFacts): readonly FileStep[] {
  const named = ruleSet.procedure.filter(({ audience }) => isFor(audience, subject))
  const begins = named.findLastIndex(({ actor }) => actor === 'self')
  const byPeriods = scoredByPeriods(ruleSet)
  const asked = ({ leaves }: Stage) =>
    afterPlaces(leaves.filter((output) => !(byPeriods && output === 'confirmed-scores')))
  const steps = named
    .slice(Math.max(begins, 0))
    .map((stage): FileStep => ({ ...stage, leaves: asked(stage), added: false }))
    .filter(({ leaves }) => leaves.length > 0)
  if (begins < 0) steps.unshift(selfStep(ruleSet))
  let after = 0
  for (const needed of NEEDED) {
    if (byPeriods && needed.output === 'confirmed-scores') continue
    const found = steps.findIndex(
      ({ actor, leaves }, at) => at > 0 && actor !== 'self' && leaves.includes(needed.output),
    )
    if (found >= 0) after = Math.max(after, found)
    else steps.splice((after += 1), 0, added(ruleSet, needed))
  }
  return steps
}

/** {@link fileSteps} of many files of one round: computed once for each kind of person. */
export function stepsUnder(
  ruleSet: RuleSet,
): (file: { readonly kind: SubjectFacts['kind']; readonly leadership: Leadership }) => readonly FileStep[] {
  const made = new Map<string, readonly FileStep[]>()
  return ({ kind, leadership }) => {
    const leader = leadership !== 'none'
    const key = `${kind}/${leader}`
    const steps = made.get(key) ?? fileSteps(ruleSet, { kind, leader })
    made.set(key, steps)
    return steps
  }
}

/**
 * Whoever votes in the step in which the places are given and the level is decided votes on the level that the places
 * leave: a vote on a level the quota then takes away would have to be held again.
 */
function afterPlaces(leaves: readonly StageOutput[]): readonly StageOutput[] {
  if (!leaves.includes('quota-allocation') || !leaves.includes('ballot-result')) return leaves
  return leaves
    .filter((output) => output !== 'ballot-result')
    .flatMap((output): readonly StageOutput[] =>
      output === 'quota-allocation' ? ['quota-allocation', 'ballot-result'] : [output],
    )
}

function selfStep(ruleSet: RuleSet): FileStep {
  return added(ruleSet, {
    code: 'added-self',
    output: 'self-scores',
    actor: 'self',
    label: { vi: 'Cá nhân tự đánh giá', en: 'The person appraises himself' },
  })
}

function added(ruleSet: RuleSet, { code, output, actor, label }: Needed): FileStep {
  const source: Source = {
    citation: { instrument: ruleSet.identity.number, article: 'bước không có trong văn bản đã đọc' },
    basis: 'assumption',
  }
  return {
    code,
    label,
    actor,
    leaves: [output],
    mayReturnTo: [],
    audience: 'all',
    deadline: null,
    ballot: null,
    added: true,
    ...source,
  }
}
