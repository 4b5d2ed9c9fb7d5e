import { useLingui } from '@lingui/react/macro'
import type { CatalogueDuplicates, CatalogueProposal, CatalogueVersionRow } from '@thuoc-do/contract'
import type { CatalogueField } from '@thuoc-do/domain'
import { formatCount, formatDay } from '../../lib/index.ts'
import { formatNumber } from './numbers.ts'

/** The words of this room for what the server names by codes. */
export function useCatalogueWords() {
  const { t } = useLingui()
  const state: Record<CatalogueVersionRow['state'], string> = {
    preparing: t`đang xây dựng`,
    'handed-in': t`đã trình`,
    decided: t`đã quyết định`,
    discarded: t`đã hủy`,
  }
  const proposalState: Record<CatalogueProposal['state'], string> = {
    open: t`chờ xử lý`,
    taken: t`đã đưa vào danh mục`,
    merged: t`đã gộp`,
    refused: t`không tiếp nhận`,
    withdrawn: t`đã rút`,
  }
  const proposalKind: Record<CatalogueProposal['kind'], string> = {
    add: t`Thêm sản phẩm`,
    change: t`Sửa sản phẩm`,
    drop: t`Bỏ sản phẩm`,
  }
  const duplicate: Record<CatalogueDuplicates['groups'][number]['kind'], string> = {
    'same-code': t`Trùng mã`,
    'same-words': t`Cùng tên, khác dấu hoặc cách viết`,
    'other-order': t`Cùng các từ, khác thứ tự`,
  }
  const field: Record<CatalogueField, string> = {
    code: t`Mã`,
    name: t`Tên sản phẩm, công việc`,
    productUnit: t`Đơn vị tính`,
    complexity: t`Nhóm phức tạp`,
    ownerUnitId: t`Đơn vị phụ trách`,
    points: t`Điểm`,
    coefficient: t`Hệ số quy đổi`,
    note: t`Ghi chú`,
  }
  const action: Readonly<Record<string, string>> = {
    'catalogue.begun': t`Lập phiên bản`,
    'catalogue.entry-added': t`Thêm sản phẩm`,
    'catalogue.entry-changed': t`Sửa sản phẩm`,
    'catalogue.entry-dropped': t`Bỏ sản phẩm`,
    'catalogue.entries-merged': t`Gộp sản phẩm trùng`,
    'catalogue.standard-changed': t`Sửa sản phẩm chuẩn`,
    'catalogue.imported': t`Nhập từ Excel`,
    'catalogue.handed-in': t`Trình`,
    'catalogue.taken-back': t`Rút lại`,
    'catalogue.sent-back': t`Trả lại`,
    'catalogue.decided': t`Quyết định`,
    'catalogue.discarded': t`Hủy phiên bản`,
  }
  const group = (complexity: number | null): string =>
    complexity === null ? t`Chưa phân nhóm` : t`Nhóm ${String(complexity)}`
  return {
    state,
    proposalState,
    proposalKind,
    duplicate,
    field,
    group,
    shared: t`Dùng chung cả cơ quan`,
    /** Of an act this page does not know (it may be older than the server), its code. */
    action: (code: string): string => action[code] ?? code,
    /** A version in one line: its number, where it stands, from when to when. */
    version: ({ number, state: at, inForce, validFrom, validTo }: CatalogueVersionRow): string => {
      const name = t`Phiên bản ${formatCount(number)}`
      if (at !== 'decided' || validFrom === null) return `${name} · ${state[at]}`
      const from = formatDay(validFrom)
      const to = validTo === null ? '' : formatDay(validTo)
      const span = validTo === null ? t`từ ${from}` : t`${from} – ${to}`
      return `${name} · ${span}${inForce ? ` · ${t`đang áp dụng`}` : ''}`
    },
    weight: (points: string | null, standard: string | null, coefficient: string): string =>
      points === null || standard === null
        ? formatNumber(coefficient)
        : `${formatNumber(points)} ÷ ${formatNumber(standard)} = ${formatNumber(coefficient)}`,
  }
}
