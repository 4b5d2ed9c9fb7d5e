import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState, type ReactNode } from 'react'
import { workPeopleQuery, type WorkListAsked } from '../../lib/index.ts'
import { Button, FilterChips, SearchBox, Select } from '../../ui/index.ts'
import { ASKED_STATES, type AskedState, type UnitChange } from './use-unit-asked.ts'

const ALL = 'all'
const STATES: Record<AskedState, MessageDescriptor> = {
  claims: msg`Chờ xác nhận nguyên nhân`,
  objected: msg`Có ý kiến`,
  late: msg`Trễ hạn`,
  'no-evidence': msg`Chưa có minh chứng`,
  waiting: msg`Chưa nhận`,
  open: msg`Đang làm`,
  done: msg`Xong`,
  withdrawn: msg`Đã rút`,
}
const SORTS: Record<'deadline' | 'person' | 'name' | 'completed', MessageDescriptor> = {
  deadline: msg`Theo hạn`,
  person: msg`Theo người`,
  name: msg`Theo tên việc`,
  completed: msg`Theo mức hoàn thành`,
}
/** Groups of Phụ lục III, from simple to most complex. */
const COMPLEXITIES = [1, 2, 3, 4, 5] as const
const WAIT = 300

/** What narrows the list of the unit: words, state, unit, complexity, person, order. */
export function UnitFilters(props: {
  period: string
  asked: WorkListAsked
  onChange: (change: UnitChange) => void
  tools: ReactNode
}) {
  const { t, i18n } = useLingui()
  const { period, asked, onChange, tools } = props
  const { data: people = [] } = useQuery(workPeopleQuery(period))
  const units = [...new Map(people.map(({ unitId, unitName }) => [unitId, unitName]))]
  const person = people.find(({ personId }) => personId === asked.person)
  return (
    <div className="no-print space-y-2.5 border-b border-line px-4 py-3 sm:px-5">
      <div className="flex flex-wrap items-center gap-2.5">
        <div className="w-full sm:w-72">
          <Search value={asked.search ?? ''} onSearch={(search) => onChange({ search: search || undefined })} />
        </div>
        {units.length > 1 ? (
          <div className="w-full sm:w-60">
            <Select
              label={t`Đơn vị`}
              labelHidden
              options={[{ id: ALL, label: t`Mọi đơn vị` }, ...units.map(([id, label]) => ({ id: String(id), label }))]}
              value={asked.unit === undefined ? ALL : String(asked.unit)}
              onChange={(id) => onChange({ unit: id === ALL ? undefined : Number(id) })}
            />
          </div>
        ) : null}
        <div className="w-full sm:w-48">
          <Select
            label={t`Sắp xếp`}
            labelHidden
            options={(['deadline', 'person', 'name', 'completed'] as const).map((id) => ({
              id,
              label: i18n._(SORTS[id]),
            }))}
            value={asked.sort ?? 'deadline'}
            onChange={(sort) => onChange({ sort })}
          />
        </div>
        <div className="w-full sm:w-52">
          <Select
            label={t`Nhóm phức tạp`}
            labelHidden
            options={[
              { id: ALL, label: t`Mọi nhóm phức tạp` },
              ...COMPLEXITIES.map((id) => ({ id: String(id), label: t`Nhóm phức tạp ${String(id)}` })),
            ]}
            value={asked.complexity === undefined ? ALL : String(asked.complexity)}
            onChange={(id) => onChange({ complexity: id === ALL ? undefined : Number(id) })}
          />
        </div>
        {person ? (
          <Button size="small" onPress={() => onChange({ person: undefined })}>
            {person.fullName} ×
          </Button>
        ) : null}
        <span className="flex-1" />
        {tools}
      </div>
      <FilterChips
        label={t`Trạng thái`}
        choices={[{ id: ALL, label: t`Tất cả` }, ...ASKED_STATES.map((id) => ({ id, label: i18n._(STATES[id]) }))]}
        chosen={asked.state ?? ALL}
        onChoose={(id) => onChange({ state: id === ALL ? undefined : id })}
      />
    </div>
  )
}

/** Types at once, asks after a pause. */
function Search({ value, onSearch }: { value: string; onSearch: (typed: string) => void }) {
  const { t } = useLingui()
  const [typed, setTyped] = useState(value)
  useEffect(() => {
    if (typed.trim() === value) return
    const timer = setTimeout(() => onSearch(typed.trim()), WAIT)
    return () => clearTimeout(timer)
  })
  return <SearchBox label={t`Tìm việc, kết quả, người, mã`} value={typed} onChange={setTyped} />
}
