import { useLingui } from '@lingui/react/macro'
import type { PersonRow } from '@thuoc-do/contract'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { formatDay, useReasons } from '../../lib/index.ts'
import { DataTable, EmptyState, Notice, Pagination, SearchBox, TextLink, type Column } from '../../ui/index.ts'
import { AccountChip } from './account-chip.tsx'
import { peopleQuery } from './queries.ts'
import { unitsAbove, type UnitModel } from './unit-model.ts'
import { useWords } from './words.ts'

/** People of a unit and everything below it, fifty at a time, found without diacritics by name or number. */
export function PeopleList({ unit, model }: { unit: number; model: UnitModel }) {
  const { t } = useLingui()
  const reasons = useReasons()
  const words = useWords()
  const [typed, setTyped] = useState('')
  const [page, setPage] = useState(1)
  const q = useDeferredValue(typed.trim())
  const { data, error, isPlaceholderData } = useQuery(peopleQuery({ unit, q, page }))
  const columns: Column<PersonRow>[] = [
    {
      id: 'name',
      head: t`Họ và tên`,
      card: 'title',
      width: '11rem',
      cell: ({ id, fullName, code }) => (
        <>
          <TextLink to="/organisation/people/$personId" params={{ personId: String(id) }}>
            {fullName}
          </TextLink>
          <span className="block text-sm font-normal text-soft">{code}</span>
        </>
      ),
    },
    {
      id: 'post',
      head: t`Chức danh`,
      cell: ({ postTitle, kind }) => (
        <>
          {postTitle === '' ? t`Chưa có` : postTitle}
          {kind === null ? null : <span className="block text-sm text-soft">{words.personKind(kind)}</span>}
        </>
      ),
    },
    {
      id: 'unit',
      head: t`Đơn vị`,
      cell: ({ unitId, unitName }) => {
        // Many agencies have an office of the same name: what is between it and the unit on show is said too.
        const above = unitId === null ? [] : unitsAbove(model, unitId)
        const between = above
          .slice(above.findIndex(({ id }) => id === unit) + 1)
          .filter(({ kind }) => kind === 'agency')
        const agency = between.at(-1)
        return (
          <>
            {unitName}
            {agency ? <span className="block text-sm text-soft">{agency.name}</span> : null}
          </>
        )
      },
    },
    {
      id: 'born',
      head: t`Ngày sinh`,
      numeric: true,
      cell: ({ birthDate }) => (birthDate === null ? '–' : formatDay(birthDate)),
    },
    { id: 'party', head: t`Đảng viên`, cell: ({ partyMember }) => (partyMember ? t`Có` : '–') },
    {
      id: 'account',
      head: t`Tài khoản`,
      cell: ({ account }) => <AccountChip account={account} />,
    },
  ]
  return (
    <div>
      <div className="flex flex-wrap items-center gap-3 border-b border-line px-4 py-2.5 sm:px-5">
        <div className="w-full sm:w-72">
          <SearchBox
            label={t`Tìm họ tên, số hiệu`}
            value={typed}
            onChange={(text) => {
              setTyped(text)
              setPage(1)
            }}
          />
        </div>
      </div>
      {error ? (
        <div className="p-5">
          <Notice tone="refusal" reasons={reasons(error)} />
        </div>
      ) : data === undefined ? (
        <div className="m-5 h-48 animate-pulse rounded-md bg-ground" />
      ) : (
        <div className={isPlaceholderData ? 'opacity-60' : ''}>
          <DataTable
            caption={t`Nhân sự của đơn vị và cấp dưới`}
            rows={data.rows}
            columns={columns}
            rowKey={({ id }) => id}
            empty={
              q === '' ? (
                <EmptyState title={t`Chưa có ai trong đơn vị này`}>
                  {t`Nhập từ Excel, hoặc chuyển người ở đơn vị khác đến.`}
                </EmptyState>
              ) : (
                <p className="px-5 py-8 text-center text-soft">{t`Không có ai khớp với “${q}”.`}</p>
              )
            }
          />
          {data.total > 0 ? (
            <div className="px-5 py-3">
              <Pagination page={data.page} pageSize={data.pageSize} total={data.total} onPage={setPage} />
            </div>
          ) : null}
        </div>
      )}
    </div>
  )
}
