import { useLingui } from '@lingui/react/macro'
import type { Appraisal } from '@thuoc-do/contract'
import { formatDay } from '../../lib/index.ts'
import { Card, Notice, localText, type Form } from '../../ui/index.ts'

/** The lines at the head of the paper form: who, in which post and unit, for which period, by which criteria. */
export function FormHead({ appraisal, form }: { appraisal: Appraisal; form: Form }) {
  const { t } = useLingui()
  const { fullName, personCode, postTitle, unitName, roundName, ruleSet } = appraisal
  const since = formatDay(ruleSet.inForceFrom)
  const lines: readonly (readonly [string, string, string?])[] = [
    [t`Họ và tên`, fullName, personCode],
    [t`Chức vụ, vị trí`, postTitle],
    [t`Đơn vị`, unitName],
    [t`Kỳ đánh giá`, roundName],
    [t`Bộ tiêu chí`, ruleSet.number, t`bản ${ruleSet.version}, có hiệu lực từ ${since}`],
  ]
  return (
    <>
      {form.sameRules ? null : (
        <Notice tone="attention" title={t`Bộ tiêu chí đã có bản mới`}>
          {t`Phiếu này được mở theo bản cũ; số tạm tính dưới đây theo bản mới, kết quả chính thức do máy chủ tính.`}
        </Notice>
      )}
      {/* On a phone the title and the line under it already say who and what. */}
      <div className="max-sm:hidden">
        <Card>
          <p className="text-sm text-soft">{localText(form.ruleSet.identity.title)}</p>
          <dl className="mt-2 grid gap-x-8 gap-y-1 sm:grid-cols-2">
            {lines.map(([name, value, more]) => (
              <div key={name} className="flex gap-2 last:sm:col-span-2">
                <dt className="w-32 shrink-0 text-soft">{name}</dt>
                <dd className="min-w-0 font-medium">
                  {value}
                  {more ? <span className="font-normal text-soft"> · {more}</span> : null}
                </dd>
              </div>
            ))}
          </dl>
        </Card>
      </div>
    </>
  )
}
