import { useLingui } from '@lingui/react/macro'
import type { Level } from '@thuoc-do/domain'
import { Checkbox } from '../../ui/index.ts'
import type { ShownBody } from './queries.ts'

/** The authority decides on the higher share of outstanding bodies; asked only where that share is at stake. */
export function Exceptional(props: {
  body: ShownBody
  level: Level | undefined
  value: boolean
  onChange: (value: boolean) => void
}) {
  const { t } = useLingui()
  const { body, level, value, onChange } = props
  const quota = body.document.quota
  if (level !== 'outstanding' || quota === null || quota.exception === null) return null
  const [usual, higher] = [quota.percent.value, quota.exception.value]
  return (
    <Checkbox isSelected={value} onChange={onChange}>
      {t`Trường hợp xuất sắc, nổi trội: áp dụng tỷ lệ ${higher} % thay cho ${usual} % (Điều 8 khoản 5 điểm b)`}
    </Checkbox>
  )
}
