import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import { isWorded, sentenceOf, type Refusal } from '@thuoc-do/contract'
import { ConnectionLost, RefusedError } from './api.ts'
import { currentLanguage } from './language.ts'

const BY_CODE: Record<Refusal['code'], MessageDescriptor> = {
  unusable: msg`Dữ liệu gửi lên chưa dùng được.`,
  refused: msg`Việc này chưa thực hiện được.`,
  'not-signed-in': msg`Phiên đăng nhập đã hết. Hãy đăng nhập lại.`,
  forbidden: msg`Tài khoản của anh/chị không có quyền làm việc này.`,
  'not-found': msg`Không có nội dung này, hoặc tài khoản không được xem.`,
  conflict: msg`Có người khác vừa thay đổi nội dung này. Hãy tải lại rồi làm tiếp.`,
  'too-many': msg`Quá nhiều lần trong thời gian ngắn. Hãy đợi một phút rồi thử lại.`,
  failed: msg`Máy chủ gặp lỗi. Việc vừa làm chưa được ghi nhận.`,
}

/** One reason as it comes over the wire. */
export type WireProblem = Refusal['problems'][number]

/** The sentence of one reason, for a screen that shows it at its place; null where the wording has none. */
export function sentenceOfReason({ code, params }: WireProblem): string | null {
  if (!isWorded(code)) return null
  return sentenceOf({ code, path: '', ...(params === undefined ? {} : { params }) }, currentLanguage())
}

/** A function that puts whatever went wrong into sentences, every reason one. */
export function useReasons(): (problem: unknown) => string[] {
  const { t, i18n } = useLingui()
  return (problem) => {
    if (problem instanceof ConnectionLost) return [t`Mất kết nối với máy chủ. Chưa có gì thay đổi; hãy thử lại.`]
    const refusal = problem instanceof RefusedError ? problem.refusal : isRefusal(problem) ? problem : null
    if (!refusal) return [t`Có lỗi ngoài dự kiến trên trang này.`]
    const reasons = refusal.problems.map((found) => {
      const { path, code } = found
      return sentenceOfReason(found) ?? t`Chưa hợp lệ ở “${path}”: ${code}.`
    })
    return reasons.length > 0 ? reasons : [i18n._(BY_CODE[refusal.code])]
  }
}

function isRefusal(problem: unknown): problem is Refusal {
  return typeof problem === 'object' && problem !== null && 'code' in problem && 'problems' in problem
}
