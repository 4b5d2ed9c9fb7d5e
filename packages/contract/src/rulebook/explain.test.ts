import { evaluate, findRuleSet, type ScoreInput } from '@thuoc-do/domain'
import { describe, expect, it } from 'vitest'
import { explainScore } from './explain.ts'
import { explainedScoreSchema } from './explained-score.ts'
import { GOLDEN_RECEIPTS } from './golden-receipts/receipts.test-data.ts'
import { scoreReply } from './score-reply.ts'

function ruleSet(id: string) {
  const found = findRuleSet(id)
  if (found === undefined) throw new Error(id)
  return found
}
function told(id: string, input: ScoreInput, language: 'vi' | 'en' = 'vi'): string {
  const document = ruleSet(id)
  const outcome = evaluate({ document, hash: 'abcdef0123456789' }, input)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return explainScore(scoreReply(outcome.value), document, language)
}
const decree = (more: Partial<ScoreInput>, language?: 'vi' | 'en') =>
  told(
    'decree-335-2025',
    {
      person: { kind: 'civil-servant', leader: false },
      generalTotal: '27.5',
      work: [{ coefficient: '1.5', assigned: '4', completed: '4', qualityFailures: 1, delays: 0 }],
      ...more,
    },
    language,
  )

describe('a result in words', () => {
  it.each(Object.entries(GOLDEN_RECEIPTS))(
    '%s: fits 100 columns in both languages, without JSON or codes',
    (_, golden) => {
      const score = explainedScoreSchema.parse(golden)
      for (const language of ['vi', 'en'] as const) {
        const text = explainScore(score, ruleSet(score.receipt.ruleSet), language)
        expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
        expect(text).not.toMatch(/[{}]|undefined|null|insufficient-data|L\.II/u)
        expect(text).toContain(score.receipt.hash.slice(0, 8))
        score.steps.forEach((step) => expect(text).toContain(step.label[language].slice(0, 30)))
      }
    },
  )

  it('puts the numbers into each formula, with the article and a mark where it is an assumption', () => {
    expect(decree({})).toContain(
      [
        '    ΣQ = Σ (K × max(0; H − 25% × f))',
        '      = 1,5 × max(0; 4 − 25% × 1) = 5,625',
        '    [Điều 14 khoản 2 điểm b, điểm c] · giả định',
      ].join('\n'),
    )
    expect(decree({}, 'en')).toContain('      = 1.5 × max(0, 4 − 25% × 1) = 5.625\n')
  })

  it('never hides behind a rounded number what a threshold is compared with', () => {
    const work = [{ coefficient: '1', assigned: '1', completed: '1', delays: 1 }]
    const text = decree({ generalTotal: '25.83', work })
    expect(text).toContain('≈ 90,00\n')
    expect(text).toContain('= 25,83 + 385/6 = 26999/300')
    expect(text).toContain('70 ≤ 26999/300 < 90')
  })

  it('names what is missing, and that this is no bad result', () => {
    const text = decree({ generalTotal: undefined, work: [] })
    expect(text).toContain('– điểm tiêu chí chung\n– công việc được giao trong kỳ')
    expect(text).toContain('đây không phải một kết quả xấu')
    const head = decree({ facts: { headOfUnit: true } }, 'en')
    expect(head).toContain('WHAT IS MISSING')
    expect(head).toContain('– Level of the organisation\n')
  })

  it.each<[string, Partial<ScoreInput>, RegExp]>([
    ['the points', {}, /Hoàn thành xuất sắc nhiệm vụ\n {2}Tổng điểm ≈ 96,04 tương ứng .*\n {2}Mọi điều kiện/u],
    [
      'a disqualifier',
      { facts: { disciplinedInPeriod: true } },
      /\nKhông hoàn thành nhiệm vụ\n {2}Thuộc trường hợp phải xếp/u,
    ],
    [
      'too few months',
      { facts: { monthsWorked: '5', onSickOrMaternityLeave: false } },
      /\nKhông xếp loại\n {2}Thuộc trường hợp không xếp loại/u,
    ],
    [
      'the ceiling of a head',
      { facts: { headOfUnit: true, unitLevel: 'good' } },
      /\nHoàn thành tốt nhiệm vụ\n {2}.*\n {2}Người đứng đầu không được/u,
    ],
  ])('says that the level comes from %s', (_, more, wanted) => {
    expect(decree(more)).toMatch(wanted)
  })

  it('tells stated from presumed facts', () => {
    const text = decree({ facts: { disciplinedInPeriod: false } })
    expect(text).toMatch(/kỳ đánh giá: không, đã khai/u)
    expect(text).toContain('không ai khai, coi như không')
  })
})
