import type { AppraisalFormData, CriterionRow } from './form-data.ts'

const group = (number: string, label: string, maximum: string, score: string | null): CriterionRow => ({
  kind: 'group',
  number,
  label,
  maximum,
  selfScore: score,
  appraisedScore: score,
})

const criterion = (number: string, label: string, maximum: string, self: string, head: string): CriterionRow => ({
  kind: 'criterion',
  number,
  label,
  maximum,
  selfScore: self,
  appraisedScore: head,
})

/** An invented person's complete form, for tests and measurements. */
export function exampleForm(change: Partial<AppraisalFormData> = {}): AppraisalFormData {
  return {
    issuer: { superiorName: 'Ủy ban nhân dân tỉnh Hậu Giang', agencyName: 'Sở Nội vụ' },
    title: 'Phiếu đánh giá, xếp loại chất lượng công chức',
    period: 'Năm 2023',
    fullName: 'Nguyễn Thị Thùy Dương',
    post: 'Chuyên viên',
    unit: 'Phòng Tổ chức, biên chế và tổ chức phi chính phủ, Sở Nội vụ tỉnh Hậu Giang',
    personKind: 'Công chức không giữ chức vụ lãnh đạo, quản lý',
    criteria: [
      group('I', 'Tiêu chí chung', '30', '28,5'),
      criterion('1', 'Chính trị tư tưởng', '8', '8', '8'),
      criterion('2', 'Đạo đức, lối sống', '8', '8', '7,5'),
      criterion('3', 'Tác phong, lề lối làm việc', '7', '6,5', '6,5'),
      criterion('4', 'Ý thức tổ chức kỷ luật', '7', '6,5', '6,5'),
      group('II', 'Kết quả thực hiện chức trách, nhiệm vụ được giao', '70', '64,25'),
      criterion('1', 'Tỷ lệ hoàn thành công việc, sản phẩm được giao', '20', '19', '18,75'),
      criterion('2', 'Chất lượng công việc, sản phẩm', '20', '18', '18'),
      criterion('3', 'Tiến độ thực hiện công việc, sản phẩm', '20', '18', '18'),
      criterion('4', 'Thái độ hoàn thành công việc', '10', '9,5', '9,5'),
    ],
    totals: { maximum: '100', selfScore: '93,5', appraisedScore: '92,75' },
    self: {
      strengths:
        'Hoàn thành 38/40 sản phẩm trong kế hoạch năm; chủ động tham mưu rà soát biên chế khối hành chính, sự nghiệp.\nPhối hợp tốt với các phòng chuyên môn.',
      weaknesses: 'Hai báo cáo quý III gửi chậm 02 ngày so với kế hoạch.',
      level: 'outstanding',
      signed: { place: 'Vị Thanh', date: { day: 4, month: 12, year: 2023 } },
    },
    head: {
      comment: 'Nhất trí với phần tự nhận xét. Có tinh thần trách nhiệm, thái độ đúng mực với Nhân dân.',
      proposedLevel: 'outstanding',
      signed: { place: 'Vị Thanh', date: { day: 11, month: 12, year: 2023 } },
      name: 'Trần Quốc Bảo',
    },
    decision: {
      outcome: 'level',
      level: 'good',
      instrument: { number: '1205/QĐ-SNV', date: { day: 25, month: 12, year: 2023 }, signer: 'Trần Quốc Bảo' },
    },
    ruleSet: { name: 'hau-giang-1120-2022', version: '1', hashShort: '9f3c51ab' },
    checkCode: 'K7QM-3T9D-WX42',
    ...change,
  }
}
