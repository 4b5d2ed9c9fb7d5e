import type { Band, Option, PaperGroup, TreeNode } from '../../ui/index.ts'

export const BANDS: readonly Band[] = [
  { level: 'unsatisfactory', from: 0 },
  { level: 'satisfactory', from: 5000 },
  { level: 'good', from: 7000 },
  { level: 'outstanding', from: 9000 },
]

export const OPTIONS: readonly Option[] = [
  { id: 'cadre', label: 'Cán bộ' },
  { id: 'civil-servant', label: 'Công chức' },
  { id: 'public-employee', label: 'Viên chức', about: 'Làm việc ở đơn vị sự nghiệp công lập' },
  { id: 'contract-worker', label: 'Người lao động' },
]

export const TREE: readonly TreeNode[] = [
  {
    id: 'tinh',
    name: 'Tỉnh Vị Thủy',
    aside: '10.960',
    children: [
      {
        id: 'so',
        name: 'Khối sở, ban, ngành',
        aside: '2.431',
        children: [
          { id: 'so-noi-vu', name: 'Sở Nội vụ', aside: '61', children: [] },
          { id: 'so-y-te', name: 'Sở Y tế', aside: '977', children: [] },
        ],
      },
      { id: 'huyen', name: 'Huyện Long Mỹ', aside: '1.115', children: [] },
    ],
  },
]

export const GROUPS: readonly PaperGroup[] = [
  {
    code: 'I',
    label: 'Phẩm chất chính trị, đạo đức, văn hóa công vụ; ý thức kỷ luật, kỷ cương',
    maximum: 1000,
    rows: [
      { code: 'I.1', label: 'Phẩm chất chính trị, đạo đức và văn hóa thực thi công vụ', maximum: 500 },
      { code: 'I.2', label: 'Ý thức kỷ luật, kỷ cương trong thực thi công vụ', maximum: 500 },
    ],
  },
  {
    code: 'II',
    label: 'Năng lực chuyên môn; đáp ứng nhiệm vụ; trách nhiệm; thái độ phục vụ, phối hợp',
    maximum: 1000,
    rows: [
      { code: 'II.1', label: 'Năng lực chuyên môn, nghiệp vụ theo vị trí việc làm', maximum: 250 },
      { code: 'II.2', label: 'Khả năng đáp ứng nhiệm vụ thường xuyên, đột xuất', maximum: 250 },
      {
        code: 'II.3',
        label: 'Tinh thần trách nhiệm trong thực thi công vụ',
        maximum: 250,
        note: 'Minh chứng: Sáng kiến “Một cửa số”, QĐ 2104/QĐ-UBND',
      },
      { code: 'II.4', label: 'Thái độ phục vụ nhân dân, doanh nghiệp; phối hợp với đồng nghiệp', maximum: 250 },
    ],
  },
]
