import { describe, expect, it } from 'vitest'
import { evaluate } from '../scoring/evaluate.ts'
import type { ScoreInput } from '../scoring/score-input.ts'
import { decree335of2025 } from '../sets/decree-335-2025.ts'
import type { Step } from '../scoring/step.ts'

function stepsOf(policy: ScoreInput['policy']): readonly Step[] {
  const outcome = evaluate(
    { document: decree335of2025, hash: 'd'.repeat(64) },
    {
      person: { kind: 'civil-servant', leader: true },
      generalTotal: '25.5',
      policy,
      leadership: { unitResult: '50', organising: '100', cohesion: '100' },
      work: [
        { coefficient: '1.5', assigned: '4', completed: '4', delays: 1 },
        { coefficient: '1', assigned: '2', completed: '2', qualityFailures: 3, delays: 4, exempted: true },
        { coefficient: '0.5', assigned: '9', completed: '1', qualityFailures: 2, outsidePlan: true },
      ],
    },
  )
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return outcome.value.steps
}

const cited = (article: string, basis: Step['basis'] = 'text') => ({
  citation: { instrument: '335/2025/NĐ-CP', article },
  basis,
})
const values = (given: Record<string, string>) => Object.entries(given).map(([symbol, value]) => ({ symbol, value }))

describe('the steps of a score counted in converted products', () => {
  it('say each sum, proportion, part and level in words, symbols, numbers and by article', () => {
    expect(stepsOf(undefined)).toEqual([
      {
        code: 'assigned',
        label: { vi: 'Số lượng được giao (đã quy đổi)', en: 'Assigned, converted' },
        formula: 'ΣG = Σ (K × G)',
        operands: values({ K1: '3/2', G1: '4', K2: '1', G2: '2' }),
        value: '8',
        unit: 'count',
        ...cited('Điều 14 khoản 2 điểm a'),
      },
      {
        code: 'completed',
        label: { vi: 'Số lượng hoàn thành (đã quy đổi)', en: 'Completed, converted' },
        formula: 'ΣH = Σ (K × H)',
        operands: values({ K1: '3/2', H1: '4', K2: '1', H2: '2', K3: '1/2', H3: '1' }),
        value: '17/2',
        unit: 'count',
        ...cited('Điều 14 khoản 2 điểm a'),
      },
      {
        code: 'completed-well',
        label: {
          vi: 'Số lượng đạt yêu cầu về chất lượng (đã quy đổi)',
          en: 'Completed with the required quality, converted',
        },
        formula: 'ΣQ = Σ (K × max(0, H − 25% × f))',
        operands: values({ K1: '3/2', H1: '4', f1: '0', K2: '1', H2: '2', f2: '0', K3: '1/2', H3: '1', f3: '2' }),
        value: '33/4',
        unit: 'count',
        ...cited('Điều 14 khoản 2 điểm b, điểm c', 'assumption'),
      },
      {
        code: 'completed-on-time',
        label: { vi: 'Số lượng đạt tiến độ (đã quy đổi)', en: 'Completed on time, converted' },
        formula: 'ΣT = Σ (K × max(0, H − 25% × t))',
        operands: values({ K1: '3/2', H1: '4', t1: '1', K2: '1', H2: '2', t2: '0', K3: '1/2', H3: '1', t3: '0' }),
        value: '65/8',
        unit: 'count',
        ...cited('Điều 14 khoản 2 điểm b, điểm c', 'assumption'),
      },
      {
        code: 'quantity',
        label: { vi: 'Số lượng kết quả thực hiện nhiệm vụ', en: 'Quantity of results' },
        formula: 'a = ΣH / ΣG',
        operands: values({ ΣH: '17/2', ΣG: '8' }),
        value: '17/16',
        unit: 'ratio',
        ...cited('Điều 14 khoản 2 điểm a'),
      },
      {
        code: 'quality',
        label: { vi: 'Chất lượng kết quả thực hiện nhiệm vụ', en: 'Quality of results' },
        formula: 'b = ΣQ / ΣG',
        operands: values({ ΣQ: '33/4', ΣG: '8' }),
        value: '33/32',
        unit: 'ratio',
        ...cited('Điều 14 khoản 2 điểm b'),
      },
      {
        code: 'timeliness',
        label: { vi: 'Tiến độ kết quả thực hiện nhiệm vụ', en: 'Timeliness of results' },
        formula: 'c = ΣT / ΣG',
        operands: values({ ΣT: '65/8', ΣG: '8' }),
        value: '65/64',
        unit: 'ratio',
        ...cited('Điều 14 khoản 2 điểm c'),
      },
      {
        code: 'result',
        label: { vi: 'Điểm tiêu chí kết quả thực hiện nhiệm vụ', en: 'Points for the results of assigned duties' },
        formula: 'R = min(70, (a + b + c + d + đ + e) / 6 × 70)',
        operands: values({ a: '17/16', b: '33/32', c: '65/64', d: '1/2', đ: '1', e: '1' }),
        value: '12565/192',
        unit: 'points',
        ...cited('Điều 16 và Điều 17 khoản 1'),
      },
      {
        code: 'total',
        label: { vi: 'Tổng điểm theo dõi, đánh giá', en: 'Total of monitoring and appraisal' },
        formula: 'T = C + R',
        operands: values({ C: '51/2', R: '12565/192' }),
        value: '17461/192',
        unit: 'points',
        ...cited('Điều 17 khoản 1'),
      },
      {
        code: 'band.outstanding',
        label: { vi: 'Mức tương ứng với tổng điểm', en: 'Level the total corresponds to' },
        formula: '90 ≤ T',
        operands: values({ T: '17461/192' }),
        value: '17461/192',
        unit: 'points',
        ...cited('Điều 20 khoản 1'),
      },
    ])
  })

  it('say the deduction by line and each proportion that stops at 1, where the office decided so', () => {
    const steps = stepsOf({ deductionPer: 'line', capEachComponent: true })
    expect(steps.slice(2, 7).map(({ formula, value }) => `${formula} : ${value}`)).toEqual([
      'ΣQ = Σ (K × H × max(0, 1 − 25% × f)) : 33/4',
      'ΣT = Σ (K × H × max(0, 1 − 25% × t)) : 7',
      'a = min(1, ΣH / ΣG) : 1',
      'b = min(1, ΣQ / ΣG) : 1',
      'c = min(1, ΣT / ΣG) : 7/8',
    ])
  })
})
