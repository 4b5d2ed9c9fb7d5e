import { useLingui } from '@lingui/react/macro'

/** Kinds of changes an import makes, in the groups a person thinks of them in. */
export type CountGroup = 'units' | 'posts' | 'people' | 'holdings' | 'party'

const GROUPS: readonly CountGroup[] = ['units', 'posts', 'people', 'holdings', 'party']

/** The words for what an import would do, by the server's codes. */
export function useImportWords() {
  const { t } = useLingui()
  const counts: Readonly<Record<string, string>> = {
    'units-created': t`đơn vị mới`,
    'units-renamed': t`đơn vị đổi tên`,
    'units-moved': t`đơn vị chuyển sang cấp trên khác`,
    'units-closed': t`đơn vị đóng`,
    'units-corrected': t`đơn vị sửa thông tin (loại, ngày, mã định danh)`,
    'posts-created': t`chức danh mới trong danh mục`,
    'posts-updated': t`chức danh sửa thông tin`,
    'people-created': t`người mới`,
    'people-updated': t`người sửa thông tin (tên, ngày sinh, giới tính)`,
    'people-untouched': t`người đã có, không thay đổi gì`,
    'holdings-opened': t`vị trí công tác bắt đầu`,
    'holdings-closed': t`vị trí công tác kết thúc`,
    'holdings-corrected': t`vị trí công tác sửa lại`,
    'party-created': t`đảng viên mới ghi nhận`,
    'party-updated': t`đảng viên sửa thông tin`,
  }
  const groups: Record<CountGroup, string> = {
    units: t`Đơn vị`,
    posts: t`Danh mục chức danh`,
    people: t`Nhân sự`,
    holdings: t`Quá trình công tác`,
    party: t`Đảng viên`,
  }
  return {
    groups: GROUPS.map((id) => ({ id, name: groups[id] })),
    /** Of a kind this page does not know (it may be older than the server), the code itself. */
    count: (what: string): string => counts[what] ?? what,
  }
}
