import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { Petition, PetitionRow, ResultDecision } from '@thuoc-do/contract'

/** Where a petition stands. */
export const STAGE_WORDS: Readonly<Record<PetitionRow['stage'], MessageDescriptor>> = {
  filed: msg`Đã nhận, chưa trao đổi`,
  dialogue: msg`Đang đối thoại`,
  upheld: msg`Giữ nguyên quyết định`,
  replaced: msg`Đã thay thế quyết định`,
  withdrawn: msg`Đã rút`,
}

/** What was done in an entry. */
export const ENTRY_WORDS: Readonly<Record<Petition['entries'][number]['kind'], MessageDescriptor>> = {
  filed: msg`Gửi kiến nghị`,
  said: msg`Trao đổi`,
  met: msg`Đối thoại trực tiếp`,
  upheld: msg`Trả lời: giữ nguyên quyết định`,
  replaced: msg`Trả lời: thay thế quyết định`,
  withdrawn: msg`Rút kiến nghị`,
}

/** As whom somebody speaks. */
export const PART_WORDS: Readonly<Record<Petition['entries'][number]['part'], MessageDescriptor>> = {
  petitioner: msg`người kiến nghị`,
  competent: msg`người có thẩm quyền`,
  personnel: msg`cơ quan tổ chức`,
}

/** Why a decision replaces another. */
export const GROUND_WORDS: Readonly<Record<NonNullable<ResultDecision['replaces']>['ground'], MessageDescriptor>> = {
  petition: msg`giải quyết kiến nghị`,
  finding: msg`phát hiện sau khi quyết định`,
  quota: msg`chỗ xuất sắc thay đổi do quyết định khác`,
}
