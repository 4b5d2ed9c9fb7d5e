import { useLingui } from '@lingui/react/macro'
import type { AssignGap } from './assign-model.ts'

/** What keeps an assignment from being sent, as a sentence that says what would cure it. */
export function useGapWords(): (gap: AssignGap) => string {
  const { t } = useLingui()
  return (gap) => {
    switch (gap) {
      case 'product':
        return t`Hãy chọn sản phẩm trong danh mục, hoặc tự mô tả.`
      case 'name':
        return t`Hãy ghi tên sản phẩm, công việc.`
      case 'productUnit':
        return t`Hãy ghi đơn vị tính, ví dụ: báo cáo, hồ sơ.`
      case 'coefficient':
        return t`Hãy ghi hệ số quy đổi lớn hơn 0.`
      case 'deadline':
        return t`Hãy chọn hạn hoàn thành.`
      case 'people':
        return t`Hãy chọn ít nhất một người.`
      case 'quantity':
        return t`Mỗi người được chọn cần có số lượng lớn hơn 0.`
      default:
        return gap satisfies never
    }
  }
}
