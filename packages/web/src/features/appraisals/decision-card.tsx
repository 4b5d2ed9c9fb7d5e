import { useLingui } from '@lingui/react/macro'
import type { Appraisal } from '@thuoc-do/contract'
import { formatDay } from '../../lib/index.ts'
import { Card, LinkButton } from '../../ui/index.ts'

/** The decision a result rests on, and the fingerprint of what was decided. */
export function DecisionCard(props: { appraisal: Appraisal; decision: NonNullable<Appraisal['decision']> }) {
  const { t } = useLingui()
  const { number, on, signer, contentHash } = props.decision
  const lines = [
    [t`Số quyết định`, number],
    [t`Ngày`, formatDay(on)],
    [t`Người ký`, signer],
  ] as const
  return (
    <Card title={t`Quyết định`}>
      <dl className="grid gap-x-8 gap-y-1 sm:grid-cols-3">
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt className="text-sm text-soft">{name}</dt>
            <dd className="font-medium">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 text-sm text-soft">
        {t`Nội dung đã quyết định được giữ nguyên văn; mã nội dung dưới đây thay đổi nếu bất kỳ chữ nào thay đổi.`}
      </p>
      <code className="mt-1 block rounded-md bg-sunken px-3 py-2 text-xs break-all">{contentHash}</code>
      <div className="no-print mt-3 flex flex-wrap gap-2.5">
        <LinkButton to="/appraisals/$id/decisions" params={{ id: String(props.appraisal.id) }}>
          {t`Thông báo, quyết định và kiến nghị`}
        </LinkButton>
        <LinkButton to="/published">{t`Công khai trong cơ quan`}</LinkButton>
      </div>
    </Card>
  )
}
