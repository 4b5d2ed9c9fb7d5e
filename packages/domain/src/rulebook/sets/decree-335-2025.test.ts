import { describe, expect, it } from 'vitest'
import { criteriaFor } from '../form.ts'
import { decree335of2025 } from './decree-335-2025.ts'

describe('Decree 335/2025', () => {
  it('prints the general criteria exactly as Mẫu số 01 does', () => {
    const rows = criteriaFor(decree335of2025, { kind: 'civil-servant', leader: false })
    expect(
      rows.map(({ number, maximumHundredths, label }) => [number, maximumHundredths, label.vi.slice(0, 40)]),
    ).toEqual([
      ['I', 1000, 'Phẩm chất chính trị, phẩm chất đạo đức, '],
      ['1', 500, 'Phẩm chất chính trị, phẩm chất đạo đức, '],
      ['2', 500, 'Ý thức kỷ luật, kỷ cương trong thực thi '],
      ['II', 1000, 'Năng lực chuyên môn, nghiệp vụ theo yêu '],
      ['1', 250, 'Năng lực chuyên môn, nghiệp vụ theo yêu '],
      ['2', 250, 'Khả năng đáp ứng yêu cầu thực thi nhiệm '],
      ['3', 250, 'Tinh thần trách nhiệm trong thực thi côn'],
      ['4', 250, 'Thái độ phục vụ người dân, doanh nghiệp '],
      ['III', 1000, 'Năng lực đổi mới, sáng tạo, dám nghĩ, dá'],
      ['1', 250, 'Có sản phẩm, giải pháp đột phá, sáng tạo'],
      ['2', 250, 'Sẵn sàng tham gia thực hiện nhiệm vụ chí'],
      ['3', 250, 'Có tinh thần chịu trách nhiệm trước kết '],
      ['4', 250, 'Chủ động đưa ra quyết định trong phạm vi'],
    ])
  })

  it('reads its values in the text, and admits the four switches that are ours', () => {
    const { quota, mechanism } = decree335of2025
    const ours = [quota?.countsHeads, quota?.priority]
    expect(ours.map((value) => value?.basis)).toEqual(['assumption', 'assumption'])
    expect(mechanism).toMatchObject({
      points: { value: '70', basis: 'text' },
      deductionPercent: { value: '25', basis: 'text' },
      deductionPer: { value: 'unit', basis: 'assumption' },
      capEachComponent: { value: false, basis: 'assumption' },
    })
    expect(quota).toMatchObject({
      percent: { value: '20', basis: 'text' },
      exception: { value: '25', basis: 'text' },
      base: { value: 'good-only', basis: 'text' },
    })
  })
})
