import { findRuleSet } from '../shelf.ts'
import type { RuleSet } from '../document/document.ts'
import type { AxesRule } from '../mechanisms/axes-rule.ts'
import type { Mechanism } from '../mechanisms/catalogue.ts'
import type { RuleSetProblemCode } from './rule-set-problems.ts'

function shipped(id: string): RuleSet {
  const found = findRuleSet(id)
  if (found === undefined) throw new Error(`${id} is not on the shelf`)
  return found
}

const source = { citation: { instrument: 'X', article: 'Điều 1' }, basis: 'text' } as const
const label = { vi: 'Nội dung', en: 'Content' }
const points = shipped('hau-giang-1120-2022')
const products = shipped('decree-335-2025')
const named = { label, ...source }
const choice = (code: string, value: string) => ({ code, value, ...named })

const axes: AxesRule = {
  kind: 'axes',
  components: (['A', 'B'] as const).map((code) => ({ code, ...named })),
  axes: (['1', '2'] as const).map((code) => ({
    code,
    audience: 'all',
    maximum: '35',
    weights: { A: '50', B: '50' },
    ...named,
  })),
  whenNotApplicable: { value: 'share-out', ...source },
  fromWork: { deductionPercent: '25', deductionPer: 'unit', ...source },
  result: named,
}
const time: Mechanism = {
  kind: 'time-and-difficulty',
  points: { value: '70', ...source },
  bases: [choice('often', '10'), choice('rare', '20')],
  timeliness: [
    { untilDaysLate: 0, ...choice('in-time', '100') },
    { untilDaysLate: 5, ...choice('late', '50') },
    { untilDaysLate: null, ...choice('very-late', '0') },
  ],
  quality: [choice('good', '100')],
  difficulty: [choice('plain', '100'), choice('hard', '150')],
  timelinessWeight: { value: '50', ...source },
  result: named,
}
const grades: Mechanism = {
  kind: 'grades',
  scale: (['excellent', 'good', 'poor'] as const).map((grade) => ({ grade, ...named })),
  criteria: (['general', 'result'] as const).map((part, at) => ({
    code: `c-${at}`,
    number: String(at + 1),
    part,
    audience: 'all',
    ...named,
  })),
}

/** Sound documents to break, at least one for each mechanism. */
export const SOUND = {
  points,
  products,
  axes: { ...products, mechanism: axes },
  time: { ...products, mechanism: time },
  grades: {
    ...points,
    mechanism: grades,
    parts: [],
    total: null,
    bands: points.bands.map((band) => ({ ...band, from: null })),
  },
} satisfies Record<string, RuleSet>

/** In which document, which place gets which value, and where the problem is when that is another place. */
export type Broken = readonly [document: keyof typeof SOUND, place: string, value: unknown, at?: string]

const condition = (when: unknown) => [{ code: 'c', audience: 'all', when, ...named }]
const share = (is: string, value: string) => ({ kind: 'compare', fact: 'tasksDoneShare', is, value })
const months = (is: string, value: string) => ({ kind: 'compare', fact: 'monthsWorked', is, value })
const disciplined = { kind: 'holds', fact: 'disciplinedInPeriod' }
const not = (of: unknown) => ({ kind: 'not', of })
const all = (...of: unknown[]) => ({ kind: 'all', of })
const any = (...of: unknown[]) => ({ kind: 'any', of })
const when = (value: unknown, inside = ''): Broken => [
  'points',
  'bands[0].conditions',
  condition(value),
  `bands[0].conditions[0].when${inside}`,
]
const SCORING = 'parts[0].criteria[0].of[0].scoring'
const graded = (...from: string[]) => ({ kind: 'graded', grades: from.map((least) => ({ label, from: least })) })
const ballot = (rest: object) => ({
  secret: true,
  choices: ['good'],
  quorumPercent: null,
  majorityPercent: null,
  ...source,
  ...rest,
})
const mean = (from: string, to: string) => ({ from, to, method: { kind: 'mean' }, ...source })
const rounding = (places: number) => ({ where: 'total', places, direction: 'half-up', ...source })
const heading = points.parts[1]?.criteria[0]
const last = heading?.kind === 'group' ? heading.of.at(-1) : undefined
const dares = last?.kind === 'group' ? last.of : []

/** The smallest broken documents for every code; each has this one problem and no other. */
export const BROKEN: Readonly<Record<RuleSetProblemCode, readonly Broken[]>> = {
  'decimal-expected': [
    ['points', 'bands[1].from', 'seventy'],
    ['points', 'parts[0].criteria[0].of[0].maximum', ''],
    ['points', 'quota.percent.value', '20 %'],
  ],
  'decimal-comma': [['points', 'bands[1].from', '70,5']],
  'decimal-too-long': [['points', 'bands[1].from', '7'.repeat(41)]],
  negative: [['points', SCORING, { kind: 'choice', values: ['-1', '8'] }, `${SCORING}.values[0]`]],
  'finer-than-hundredths': [['points', 'parts[0].criteria[0].of[0].maximum', '8.001']],
  'percent-out-of-range': [
    ['points', 'quota.exception.value', '101'],
    ['points', 'quota.percent.value', '-1'],
    ['products', 'mechanism.deductionPercent.value', '100.01'],
    ['time', 'mechanism.quality[0].value', '101'],
    ['time', 'mechanism.timelinessWeight.value', '-0.1'],
    when(share('at-least', '100.5'), '.value'),
  ],
  'count-expected': [
    when(months('below', '6.5'), '.value'),
    when(months('above', '-1'), '.value'),
    ['time', 'mechanism.timeliness[0].untilDaysLate', -1],
  ],
  'date-expected': [
    ['points', 'identity.issuedOn', '2022-02-29'],
    ['points', 'identity.inForceTo', '2023-13-01'],
    ['points', 'binds[0].from', '01/06/2022'],
    ['points', 'binds[0].to', '2023-04-31'],
  ],
  'fact-unknown': [
    when({ kind: 'holds', fact: 'rich' }, '.fact'),
    when({ kind: 'holds', fact: 'constructor' }, '.fact'),
  ],
  'set-id-invalid': [
    ['points', 'id', ''],
    ['points', 'id', 'Tỉnh Mẫu'],
    ['points', 'id', 'other/set'],
    ['points', 'id', 'a'.repeat(81)],
  ],
  'set-version-invalid': [
    ['points', 'version', 0],
    ['points', 'version', 1.5],
  ],
  'set-text-missing': [
    ['points', 'identity.title.vi', ' '],
    ['points', 'identity.title.en', ''],
    ['points', 'identity.number', ''],
    ['points', 'identity.replaces', [''], 'identity.replaces[0]'],
    ['points', 'parts[1].criteria[0].of[0].label.vi', ''],
    ['points', 'parts[1].criteria[0].of[0].number', ''],
    ['grades', 'mechanism.criteria[0].number', ' '],
    ['points', 'quota.exception.grantedBy.en', ''],
  ],
  'set-text-too-long': [['points', 'identity.title.vi', 'x'.repeat(2_001)]],
  'set-source-missing': [
    ['points', 'bands[2].citation.article', ''],
    ['points', 'quota.percent.citation.instrument', ' '],
  ],
  'set-code-invalid': [
    ['points', 'parts[0].criteria[0].of[0].code', ''],
    ['points', 'parts[0].criteria[0].of[0].code', '__proto__'],
    ['points', 'disqualifiers[0].code', 'two words'],
    ['points', 'uses[0].code', 'a'.repeat(61)],
  ],
  'set-code-twice': [
    ['points', 'parts[1].criteria[0].of[0].code', 'I.1'],
    ['points', 'disqualifiers[1].code', 'degradation'],
    ['points', 'procedure[5].code', 'decide'],
    ['axes', 'mechanism.axes[1].code', '1'],
    ['products', 'binds[1].code', 'civil-servants'],
    ['products', 'forms[1].code', 'mau-01'],
    ['points', 'uses[1].code', 'planning'],
  ],
  'set-number-twice': [
    ['points', 'parts[0].criteria[0].of[1].number', 'I.1'],
    ['points', 'parts[1].criteria[0].of[5].number', 'II.1'],
  ],
  'set-listed-twice': [
    ['points', 'quota.families.value', ['agency', 'agency'], 'quota.families.value[1]'],
    ['points', 'quota.priority.value[1]', 'total'],
    ['points', 'binds[0].kinds[1]', 'cadre'],
    ['points', SCORING, { kind: 'choice', values: ['8', '8'] }, `${SCORING}.values[1]`],
    ['points', 'rollUp.leavesMean.value', ['study', 'study'], 'rollUp.leavesMean.value[1]'],
    ['points', 'procedure[0].leaves', ['self-scores', 'self-scores'], 'procedure[0].leaves[1]'],
    [
      'points',
      'bands',
      [...points.bands, { ...points.bands[3] }].map((band, at) => (at === 3 ? { ...band, from: '1' } : band)),
      'bands[4].level',
    ],
  ],
  'set-too-deep': [
    ['points', 'bands[0].conditions', condition(Array.from({ length: 40 }).reduce(not, disciplined)), ''],
  ],
  'set-too-many-criteria': [
    ['points', 'parts[0].criteria', Array.from({ length: 501 }, () => points.parts[0]?.criteria[0]), 'parts'],
  ],
  'set-in-force-before-issue': [['points', 'identity.issuedOn', '2022-06-02', 'identity.inForceFrom']],
  'set-ends-before-it-begins': [
    ['points', 'identity.inForceTo', '2022-05-31'],
    ['points', 'binds[0].to', '2022-05-31'],
  ],
  'set-binds-nobody': [
    ['products', 'binds[1].kinds', []],
    ['points', 'binds', []],
  ],
  'set-binds-before-force': [['points', 'binds[0].from', '2022-05-31']],
  'set-bindings-overlap': [['products', 'binds[1].kinds', ['civil-servant'], 'binds[1]']],
  'set-audience-reaches-nobody': [
    ['products', 'binds[1].audience', 'collectives'],
    ['points', 'disqualifiers[0].audience', 'collectives'],
    ['points', 'procedure[0].audience', 'collectives'],
    [
      'axes',
      'mechanism.axes',
      [...axes.axes, { ...axes.axes[0], code: '3', audience: 'collectives' }],
      'mechanism.axes[2].audience',
    ],
    [
      'points',
      'parts[1].criteria[0].of[7].of',
      [...dares, { ...dares[0], code: 'n', number: 'n', audience: 'non-leaders' }],
      'parts[1].criteria[0].of[7].of[6].audience',
    ],
  ],
  'set-part-missing': [['products', 'parts', products.parts.slice(1)]],
  'set-part-without-criteria': [['points', 'parts[0].criteria', [], 'parts[0]']],
  'set-part-scored-and-computed': [
    ['products', 'parts[1].criteria', [{ ...dares[0], maximum: '70', audience: 'all' }]],
  ],
  'set-points-without-mechanism': [
    ['grades', 'parts', products.parts],
    ['grades', 'total', products.total],
  ],
  'set-total-missing': [['products', 'total', null]],
  'set-parts-not-hundred': [
    [
      'points',
      'parts',
      points.parts.map((part) =>
        part.code === 'general'
          ? {
              ...part,
              maximum: '31',
              criteria: [
                {
                  ...part.criteria[0],
                  maximum: '31',
                  of: [{ ...dares[0], code: 'n', audience: 'all', maximum: '31' }],
                },
              ],
            }
          : part,
      ),
    ],
  ],
  'set-heading-empty': [['points', 'parts[0].criteria[0].of', []]],
  'set-heading-sum': [
    ['points', 'parts[0].criteria[0].of[0].maximum', '7.99', 'parts[0].criteria[0].maximum'],
    ['points', 'parts[1].criteria[0].of[0].maximum', '20.01', 'parts[1].criteria[0].maximum'],
    ['points', 'parts[1].criteria[0].of[7].of[0].maximum', '2', 'parts[1].criteria[0].of[7].maximum'],
  ],
  'set-not-positive': [
    ['points', 'parts[0].criteria[0].of[0].maximum', '0'],
    ['points', 'parts[0].criteria[0].of[0].maximum', '-8'],
    ['points', SCORING, { kind: 'step', step: '0' }, `${SCORING}.step`],
    ['axes', 'mechanism.axes[0].weights.A', '0'],
    ['time', 'mechanism.bases[0].value', '0'],
    ['points', 'procedure[4].ballot', ballot({ quorumPercent: '0' }), 'procedure[4].ballot.quorumPercent'],
  ],
  'set-step-not-dividing': [['points', SCORING, { kind: 'step', step: '3' }, `${SCORING}.step`]],
  'set-choices-missing': [
    ['points', SCORING, { kind: 'choice', values: [] }, `${SCORING}.values`],
    ['points', SCORING, graded(), `${SCORING}.grades`],
    ['products', 'mechanism.leadershipValues.value', []],
    ['grades', 'mechanism.scale', []],
    ['time', 'mechanism.quality', []],
  ],
  'set-above-maximum': [
    ['points', SCORING, { kind: 'choice', values: ['8', '8.01'] }, `${SCORING}.values[1]`],
    ['points', SCORING, graded('8.01', '0'), `${SCORING}.grades[0].from`],
    ['products', 'mechanism.leadershipValues.value[0]', '150'],
  ],
  'set-maximum-unreachable': [
    ['points', SCORING, { kind: 'choice', values: ['0', '7.99'] }, `${SCORING}.values`],
    ['products', 'mechanism.leadershipValues.value', ['0', '50']],
  ],
  'set-grades-not-falling': [['points', SCORING, graded('6', '6', '0'), `${SCORING}.grades[1].from`]],
  'set-grades-not-to-zero': [['points', SCORING, graded('6', '1'), `${SCORING}.grades[1].from`]],
  'set-mechanism-points-differ': [
    ['products', 'mechanism.points.value', '69.99'],
    ['time', 'mechanism.points.value', '71'],
  ],
  'set-axis-without-weights': [['axes', 'mechanism.axes[0].weights', {}]],
  'set-component-undeclared': [['axes', 'mechanism.axes[0].weights.D', '25']],
  'set-axes-sum': [['axes', 'mechanism.axes', [axes.axes[0], { ...axes.axes[1], audience: 'leaders' }]]],
  'set-scale-out-of-order': [['grades', 'mechanism.scale[0].grade', 'good', 'mechanism.scale[1].grade']],
  'set-grades-part-empty': [['grades', 'mechanism.criteria[0].audience', 'leaders', 'mechanism.criteria']],
  'set-lateness-out-of-order': [
    ['time', 'mechanism.timeliness[1].untilDaysLate', 0],
    ['time', 'mechanism.timeliness[1].untilDaysLate', null],
    ['time', 'mechanism.timeliness[2].untilDaysLate', 9],
  ],
  'set-level-missing': [['points', 'bands', points.bands.filter(({ level }) => level !== 'good')]],
  'set-levels-out-of-order': [
    [
      'grades',
      'bands',
      [points.bands[1], points.bands[0], points.bands[2], points.bands[3]].map((band) => ({ ...band, from: null })),
    ],
  ],
  'set-band-without-points': [['points', 'bands[2].from', null]],
  'set-band-with-points': [['grades', 'bands[0].from', '90']],
  'set-bands-overlap': [
    ['points', 'bands[1].from', '90'],
    ['points', 'bands[1].from', '90.01'],
  ],
  'set-bands-leave-hole': [['points', 'bands[3].from', '0.01']],
  'set-band-above-hundred': [['points', 'bands[0].from', '100.01']],
  'set-lowest-has-conditions': [['points', 'bands[3].conditions', condition(disciplined)]],
  'set-fact-kind': [
    when({ kind: 'compare', fact: 'disciplinedInPeriod', is: 'above', value: '1' }, '.kind'),
    when({ kind: 'holds', fact: 'tasksDoneShare' }, '.kind'),
    when({ kind: 'level', fact: 'lowestGeneralGrade', atLeast: 'good' }, '.kind'),
  ],
  'set-fact-not-drawn': [when({ kind: 'grade', fact: 'lowestGeneralGrade', atLeast: 'good' }, '.fact')],
  'set-condition-empty': [when(all(), '.of'), when(any(disciplined, any()), '.of[1].of')],
  'set-condition-too-deep': [when(not(not(not(not(not(disciplined))))), '.of.of.of.of.of')],
  'set-condition-never-holds': [
    when(all(share('at-least', '90'), share('below', '50'))),
    when(all(share('at-least', '90'), share('below', '90'))),
    when(all(disciplined, not(disciplined))),
    when(not(any(disciplined, not(disciplined)))),
    when(all(months('above', '2'), months('below', '3'))),
    when(months('below', '0')),
    when(share('above', '100')),
    when(any(disciplined, all(share('above', '50'), share('equal', '50'))), '.of[1]'),
    when(
      all(
        { kind: 'level', fact: 'unitLevel', atLeast: 'good' },
        not({ kind: 'level', fact: 'unitLevel', atLeast: 'satisfactory' }),
      ),
    ),
  ],
  'set-condition-always-holds': [
    ['points', 'notRated[0].when', any(disciplined, not(disciplined))],
    ['points', 'disqualifiers[0].when', months('at-least', '0')],
  ],
  'set-cap-does-nothing': [
    ['points', 'caps', [{ ...condition(disciplined)[0], atMost: 'outstanding' }], 'caps[0].atMost'],
  ],
  'set-quota-without-sets': [['points', 'quota.families.value', []]],
  'set-exception-not-above': [['points', 'quota.exception.value', '20']],
  'set-step-not-longer': [['points', 'rollUp.steps', [mean('quarter', 'quarter')], 'rollUp.steps[0].to']],
  'set-step-twice': [['points', 'rollUp.steps', [mean('month', 'year'), mean('month', 'year')], 'rollUp.steps[1]']],
  'set-count-without-lines': [
    [
      'points',
      'rollUp.steps',
      [{ ...mean('quarter', 'year'), method: { kind: 'count', levels: [] } }],
      'rollUp.steps[0].method.levels',
    ],
  ],
  'set-mean-without-points': [['grades', 'rollUp.steps', [mean('month', 'year')], 'rollUp.steps[0].method']],
  'set-no-stage': [['points', 'procedure', [], 'procedure']],
  'set-return-not-earlier': [
    ['points', 'procedure[1].mayReturnTo[0]', 'decide'],
    ['points', 'procedure[1].mayReturnTo[0]', 'confirm'],
    ['points', 'procedure[1].mayReturnTo[0]', 'nowhere'],
  ],
  'set-decision-missing': [['points', 'procedure[4].leaves', [], 'procedure']],
  'set-form-stage-unknown': [['points', 'forms[0].stage', 'nowhere']],
  'set-ballot-without-choices': [
    ['points', 'procedure[4].ballot', ballot({ choices: [] }), 'procedure[4].ballot.choices'],
  ],
  'set-deadline-impossible': [
    ['products', 'procedure[9].deadline.day', '02-31'],
    ['products', 'procedure[9].deadline.day', '02-29'],
    ['products', 'procedure[9].deadline', { kind: 'before-day-of-last-month', day: 32 }, 'procedure[9].deadline.day'],
  ],
  'set-days-not-positive': [
    ['products', 'petition.resolvingWorkingDays.value', 0],
    ['products', 'petition.filingWorkingDays.value', 1.5],
    ['products', 'procedure[9].deadline', { kind: 'working-days-of-period', days: 0 }, 'procedure[9].deadline.days'],
  ],
  'set-reason-never-due': [['points', 'writtenReason', { gapPoints: null, levelChanged: false, ...source }]],
  'set-rounding-twice': [['points', 'rounding', [rounding(2), rounding(1)], 'rounding[1].where']],
  'set-places-invalid': [['points', 'rounding', [rounding(7)], 'rounding[0].places']],
}
