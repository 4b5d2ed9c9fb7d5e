import type { MonitoringFormData, MonitoringRow } from './form-data.ts'

const group = (number: string, label: string, selfScore: string): MonitoringRow => ({
  kind: 'group',
  number,
  label,
  maximum: '10',
  selfScore,
})
const criterion = (number: string, label: string, maximum: string, selfScore: string): MonitoringRow => ({
  kind: 'criterion',
  number,
  label,
  maximum,
  selfScore,
})

/** An invented person's confirmed form, for tests. */
export function exampleMonitoring(change: Partial<MonitoringFormData> = {}): MonitoringFormData {
  return {
    issuer: { superiorName: 'Ủy ban nhân dân tỉnh Mẫu', agencyName: 'Sở Nội vụ' },
    period: 'tháng 3 năm 2026',
    fullName: 'Nguyễn Thị Thùy Dương',
    post: 'Chuyên viên',
    unit: 'Phòng Tổ chức, biên chế và tổ chức phi chính phủ, Sở Nội vụ',
    criteria: [
      group('I', 'Phẩm chất chính trị, phẩm chất đạo đức, văn hóa thực thi công vụ', '9,5'),
      criterion('1', 'Phẩm chất chính trị, phẩm chất đạo đức, văn hóa thực thi công vụ', '5', '5'),
      criterion('2', 'Ý thức kỷ luật, kỷ cương trong thực thi công vụ', '5', '4,5'),
    ],
    totals: { maximum: '30', selfScore: '28,5' },
    general: '28,50',
    result: '92,50% x 70 = 64,75',
    total: '93,25',
    strengths: 'Hoàn thành 38/40 sản phẩm được giao.',
    weaknesses: 'Hai báo cáo gửi chậm 02 ngày.',
    comment: 'Nhất trí với phần tự đánh giá.',
    self: {
      signed: { place: 'Vị Thanh', date: { day: 2, month: 4, year: 2026 } },
      name: 'Nguyễn Thị Thùy Dương',
    },
    reviewer: { signed: { place: 'Vị Thanh', date: { day: 5, month: 4, year: 2026 } }, name: 'Trần Quốc Bảo' },
    draft: null,
    origin: 'Bộ tiêu chí: 335/2025/NĐ-CP, phiên bản 1 (9f3c51ab). Mã kiểm tra phiếu: 0123456789abcdef',
    ...change,
  }
}
