import { useLingui } from '@lingui/react/macro'
import type { AppraisalRow, Stage } from '@thuoc-do/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { appraisalListQuery, awaitsReview, compareText, formatCount, useMe, useRoundRules } from '../../lib/index.ts'
import {
  Card,
  Checkbox,
  DataTable,
  EmptyState,
  LinkButton,
  PageHeader,
  rulerBands,
  Select,
  STAGES,
  useStageName,
} from '../../ui/index.ts'
import { DelegationsCard } from './delegations-card.tsx'
import { DelegationsInReach } from './delegations-in-reach.tsx'
import { givenFirst } from './given-first.ts'
import { useUnitColumns } from './unit-columns.tsx'

const ALL = 'all'

/** The people whose appraisals the caller reviews, in one round: who stands where, those who wait for him first. */
export function UnitPage() {
  const { t } = useLingui()
  const me = useMe()
  const { data } = useSuspenseQuery(appraisalListQuery('reviewed'))
  const rounds = [...new Map(data.map(({ roundId, roundName }) => [roundId, roundName]))].toSorted(([a], [b]) => b - a)
  const [chosen, setChosen] = useState<string | null>(null)
  const round = rounds.find(([id]) => String(id) === chosen) ?? rounds[0]
  const rows = data.filter(({ roundId }) => roundId === round?.[0])
  const next = rows.find(awaitsReview)
  const waiting = formatCount(rows.filter(awaitsReview).length)
  return (
    <>
      <PageHeader
        title={me.person?.unitName ?? t`Đơn vị`}
        about={
          round === undefined
            ? t`Những người do anh/chị thẩm định`
            : next
              ? t`${round[1]} · ${waiting} phiếu chờ anh/chị thẩm định`
              : t`${round[1]} · không có phiếu nào chờ anh/chị`
        }
        actions={
          <>
            {rounds.length > 1 && round ? (
              <div className="w-48">
                <Select
                  label={t`Chọn đợt đánh giá`}
                  labelHidden
                  options={rounds.map(([id, label]) => ({ id: String(id), label }))}
                  value={String(round[0])}
                  onChange={setChosen}
                />
              </div>
            ) : null}
            {next ? (
              <LinkButton look="primary" to="/unit/$id" params={{ id: String(next.id) }}>
                {t`Thẩm định tiếp`}
              </LinkButton>
            ) : null}
          </>
        }
      />
      {rows.length === 0 ? (
        <Card flush>
          <EmptyState title={t`Chưa có phiếu nào`}>
            {t`Phiếu của những người anh/chị trực tiếp đánh giá hiện ở đây khi đợt được mở.`}
          </EmptyState>
        </Card>
      ) : (
        <People key={round?.[0]} rows={rows} />
      )}
      <div className="mt-5 space-y-5">
        {me.relations.map(({ role, unitId }) =>
          role === 'head' && unitId !== null ? <DelegationsCard key={unitId} unitId={unitId} /> : null,
        )}
        <DelegationsInReach />
      </div>
    </>
  )
}

function People({ rows }: { rows: readonly AppraisalRow[] }) {
  const { t } = useLingui()
  const stageName = useStageName()
  const [stage, setStage] = useState<Stage | typeof ALL>(ALL)
  const [mine, setMine] = useState(false)
  const rules = useRoundRules(rows)
  const [first] = rows
  const ruleSet = first ? rules.get(first.roundId) : undefined
  const columns = useUnitColumns(ruleSet ? rulerBands(ruleSet) : [])
  const placeOf = (of: Stage) => STAGES.findIndex((candidate) => candidate === of)
  const present = STAGES.filter((candidate) => rows.some((row) => row.stage === candidate))
  const shown = rows
    .filter((row) => (stage === ALL || row.stage === stage) && (!mine || awaitsReview(row)))
    .toSorted(
      (a, b) =>
        Number(awaitsReview(b)) - Number(awaitsReview(a)) ||
        placeOf(a.stage) - placeOf(b.stage) ||
        compareText(givenFirst(a.fullName), givenFirst(b.fullName)),
    )
  const countAt = (at: Stage) => formatCount(rows.filter((row) => row.stage === at).length)
  return (
    <Card flush>
      <DataTable
        caption={t`Những người do anh/chị thẩm định`}
        rows={shown}
        columns={columns}
        rowKey={(row) => row.id}
        searchLabel={t`Tìm theo tên, mã, chức vụ`}
        tone={(row) => (awaitsReview(row) ? 'attention' : 'plain')}
        empty={<p className="px-5 py-8 text-center text-soft">{t`Không có phiếu nào ở bước đã chọn.`}</p>}
        tools={
          <>
            <div className="w-full sm:w-60">
              <Select
                label={t`Bước`}
                labelHidden
                options={[
                  { id: ALL, label: t`Mọi bước` },
                  ...present.map((id) => ({
                    id,
                    label: `${stageName(
                      id,
                      rows.every((row) => row.byMonths),
                    )} (${countAt(id)})`,
                  })),
                ]}
                value={stage}
                onChange={setStage}
              />
            </div>
            <Checkbox isSelected={mine} onChange={setMine}>
              {t`Chờ tôi`}
            </Checkbox>
          </>
        }
      />
    </Card>
  )
}
