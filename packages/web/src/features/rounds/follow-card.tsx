import { useLingui } from '@lingui/react/macro'
import type { AgencyProgress, Round } from '@thuoc-do/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatCount, formatDay, formatInstant } from '../../lib/index.ts'
import { Card, DataTable, Notice, Select } from '../../ui/index.ts'
import { FollowActions } from './follow-actions.tsx'
import { useHoldupColumns, useUnitColumns } from './follow-columns.tsx'
import { progressQuery } from './queries.ts'

/** One agency followed through the round: unit by unit, whom it waits for, and what may be done about it. */
export function FollowCard({ round }: { round: Round }) {
  const { t } = useLingui()
  const { dossiers } = round
  const [chosen, setChosen] = useState<string | null>(null)
  const first = dossiers.find(({ stage }) => stage !== 'decided') ?? dossiers[0]
  const agencyId = Number(chosen ?? first?.agencyId ?? 0)
  const { data: progress } = useQuery({ ...progressQuery(round.id, agencyId), enabled: agencyId > 0 })
  if (first === undefined) return null
  return (
    <Card title={t`Theo dõi từng cơ quan`} flush openOnPhone>
      <div className="space-y-4 py-4">
        <div className="flex flex-wrap items-end justify-between gap-3 sm:px-5">
          {dossiers.length > 1 ? (
            <div className="w-full max-w-md">
              <Select
                label={t`Cơ quan`}
                options={dossiers.map((row) => ({ id: String(row.agencyId), label: row.agencyName }))}
                value={String(agencyId)}
                onChange={setChosen}
              />
            </div>
          ) : (
            <p className="font-semibold">{first.agencyName}</p>
          )}
          {progress ? <FollowActions key={progress.agencyId} progress={progress} /> : null}
        </div>
        {progress ? <Progress progress={progress} /> : <div className="mx-5 h-24 animate-pulse rounded-md bg-sunken" />}
      </div>
    </Card>
  )
}

function Progress({ progress }: { progress: AgencyProgress }) {
  const { t } = useLingui()
  const units = useUnitColumns(progress.units)
  const holdups = useHoldupColumns()
  return (
    <>
      <div className="space-y-3 sm:px-5">
        <Standing progress={progress} />
      </div>
      <DataTable
        caption={t`Số người theo bước, từng đơn vị`}
        rows={progress.units}
        columns={units}
        rowKey={({ unitId }) => unitId}
        searchLabel={t`Tìm đơn vị`}
      />
      {progress.contentsOpen ? (
        progress.holdups.length > 0 ? (
          <DataTable
            caption={t`Đang chờ những người này`}
            rows={progress.holdups}
            columns={holdups}
            rowKey={({ personId, waits }) => `${waits}-${personId}`}
            searchLabel={t`Tìm người`}
          />
        ) : null
      ) : (
        <div className="sm:px-5">
          <Notice tone="information">
            {t`Cơ quan chưa nộp hồ sơ, nên cấp trên chỉ thấy số liệu theo bước; tên người, điểm và mức hiện sau khi nộp.`}
          </Notice>
        </div>
      )}
    </>
  )
}

/** Deadline, lock, handing in: each said in words. */
function Standing({ progress }: { progress: AgencyProgress }) {
  const { t } = useLingui()
  const { deadline, overdue, lockedAt, handedInAt, returnReason, holdups } = progress
  const by = deadline === null ? '' : formatDay(deadline)
  const locked = lockedAt === null ? '' : formatInstant(lockedAt)
  const handed = handedInAt === null ? '' : formatInstant(handedInAt)
  const people = formatCount(holdups.length)
  return (
    <>
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {deadline === null ? (
          <li className="text-soft">{t`Bộ quy tắc không đặt ngày hạn cho đợt này`}</li>
        ) : (
          <li className={overdue ? 'font-medium text-satisfactory' : ''}>
            {overdue ? t`Đã quá hạn ${by}` : t`Hạn ${by}`}
          </li>
        )}
        <li>{handedInAt === null ? t`Chưa nộp lên cấp trên` : t`Đã nộp lên cấp trên lúc ${handed}`}</li>
        <li>{lockedAt === null ? t`Phiếu chưa khóa` : t`Phiếu khóa từ ${locked}`}</li>
        {holdups.length > 0 ? <li>{t`Đang chờ ${people} người`}</li> : null}
      </ul>
      {returnReason === null ? null : (
        <Notice tone="attention" title={t`Cấp trên đã trả lại hồ sơ`} reasons={[returnReason]} />
      )}
    </>
  )
}
