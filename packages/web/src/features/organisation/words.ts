import { useLingui } from '@lingui/react/macro'
import type { PersonRow, Relation, UnitNode } from '@thuoc-do/contract'

/** The words of this room for the values the server sends. */
export function useWords() {
  const { t } = useLingui()
  return {
    unitKind: (kind: UnitNode['kind']): string => {
      switch (kind) {
        case 'root':
          return t`Toàn tổ chức`
        case 'block':
          return t`Khối`
        case 'agency':
          return t`Cơ quan`
        case 'unit':
          return t`Đơn vị`
        default:
          return kind satisfies never
      }
    },
    personKind: (kind: NonNullable<PersonRow['kind']>): string => {
      switch (kind) {
        case 'cadre':
          return t`Cán bộ`
        case 'civil-servant':
          return t`Công chức`
        case 'public-employee':
          return t`Viên chức`
        case 'contract-worker':
          return t`Người lao động`
        default:
          return kind satisfies never
      }
    },
    leadership: (leadership: PersonRow['leadership']): string => {
      switch (leadership) {
        case 'none':
          return t`Không giữ chức vụ lãnh đạo`
        case 'deputy':
          return t`Cấp phó`
        case 'head':
          return t`Người đứng đầu`
        default:
          return leadership satisfies never
      }
    },
    role: (role: Relation['role']): string => {
      switch (role) {
        case 'head':
          return t`Người đứng đầu`
        case 'personnel':
          return t`Tổ chức, cán bộ`
        case 'party-committee':
          return t`Cấp ủy`
        case 'administrator':
          return t`Quản trị`
        default:
          return role satisfies never
      }
    },
    /** What a long piece of work is busy with. */
    step: (step: string): string => {
      switch (step) {
        case 'reading-workbook':
          return t`Đang đọc tệp`
        case 'checking-rows':
          return t`Đang đối chiếu từng dòng`
        case 'writing-organisation':
          return t`Đang ghi vào hệ thống`
        case 'issuing-accounts':
          return t`Đang tạo tài khoản`
        case 'writing-file':
          return t`Đang lập danh sách`
        default:
          return ''
      }
    },
  }
}
