import { useLingui } from '@lingui/react/macro'
import type { AppraisalRow } from '@thuoc-do/contract'
import { scoredByPeriods, type RuleSet } from '@thuoc-do/domain'
import { useSuspenseQuery } from '@tanstack/react-query'
import { appraisalListQuery, formatExact, hundredthsOf, useMe, useRoundRules } from '../../lib/index.ts'
import {
  Card,
  EmptyState,
  LevelChip,
  LinkButton,
  PageHeader,
  rulerBands,
  StageMark,
  TextLink,
  Yardstick,
} from '../../ui/index.ts'

/** The person's own appraisals, the newest round first. */
export function MyAppraisalsPage() {
  const { t } = useLingui()
  const me = useMe()
  const { data } = useSuspenseQuery(appraisalListQuery('mine'))
  const rows = data.toSorted((a, b) => b.roundId - a.roundId)
  const rules = useRoundRules(rows)
  return (
    <>
      <PageHeader
        title={t`Phiếu của tôi`}
        about={me.person ? `${me.person.fullName} · ${me.person.postTitle}, ${me.person.unitName}` : null}
      />
      <Card flush>
        {rows.length === 0 ? (
          <EmptyState title={t`Chưa có phiếu nào`}>
            {t`Phiếu hiện ở đây khi cơ quan mở đợt đánh giá và anh/chị có tên trong đợt.`}
          </EmptyState>
        ) : (
          <ul>
            {rows.map((row) => (
              <Line key={row.id} row={row} ruleSet={rules.get(row.roundId)} />
            ))}
          </ul>
        )}
      </Card>
    </>
  )
}

function Line({ row, ruleSet }: { row: AppraisalRow; ruleSet: RuleSet | undefined }) {
  const { t } = useLingui()
  const bands = ruleSet === undefined ? [] : rulerBands(ruleSet)
  const ofMonths = ruleSet !== undefined && scoredByPeriods(ruleSet)
  const total = row.reviewTotal ?? row.selfTotal
  const level = row.level ?? row.reviewLevel ?? row.selfLevel
  const shown = hundredthsOf(total)
  const whose = ofMonths ? t`trung bình năm` : row.reviewTotal === null ? t`tự chấm` : t`cấp trên chấm`
  const params = { id: String(row.id) }
  return (
    <li className="grid items-center gap-x-6 gap-y-2 border-b border-line px-5 py-4 last:border-b-0 sm:grid-cols-[minmax(0,1fr)_auto_auto]">
      <div className="min-w-0">
        <p className="font-semibold">
          <TextLink to="/appraisals/$id" params={params}>
            {row.roundName}
          </TextLink>
        </p>
        <p className="text-sm text-soft">
          {row.postTitle}, {row.unitName}
        </p>
        <p className="mt-1.5">
          <StageMark {...row} />
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5 sm:justify-end">
        {shown === null ? null : (
          <>
            {bands.length > 0 ? <Yardstick size="small" bands={bands} markers={[{ value: shown }]} /> : null}
            <p className="whitespace-nowrap sm:text-right">
              <b className="font-semibold sm:block">{formatExact(total)}</b>
              <span className="text-xs text-soft max-sm:ml-1.5">{whose}</span>
            </p>
          </>
        )}
        {level === null ? null : <LevelChip level={level} />}
      </div>
      <div className="sm:w-36 sm:text-right">
        {row.waitsForMe ? (
          <LinkButton to="/appraisals/$id" params={params} look="primary">
            {ofMonths ? t`Mở phiếu` : t`Chấm tiếp`}
          </LinkButton>
        ) : row.stage === 'not-rated' || total === null ? null : (
          <LinkButton to="/appraisals/$id/result" params={params}>
            {t`Kết quả, vì sao`}
          </LinkButton>
        )}
      </div>
    </li>
  )
}
