import { useLingui } from '@lingui/react/macro'
import type { Statistics } from '@thuoc-do/contract'
import { useDeferredValue, useMemo, useState } from 'react'
import { formatCount, matcher, useNarrow } from '../../lib/index.ts'
import { Button, Card, SearchBox } from '../../ui/index.ts'
import { UnitCard, UnitRow } from './unit-line.tsx'
import { foundLines, unitLines } from './unit-rows.ts'

/** Units in their tree with counts, bars and shares; rows open and close by mouse and by arrow keys. */
export function UnitsTable({ rows }: Pick<Statistics, 'rows'>) {
  const { t } = useLingui()
  const narrow = useNarrow()
  const [typed, setTyped] = useState('')
  const [opened, setOpened] = useState<ReadonlySet<number>>(() => topUnits(rows))
  const sought = useDeferredValue(typed)
  const lines = useMemo(
    () => (sought.trim() === '' ? unitLines(rows, opened) : foundLines(rows, matcher(sought))),
    [rows, opened, sought],
  )
  const toggle = (unitId: number) =>
    setOpened((now) => {
      const next = new Set(now)
      if (!next.delete(unitId)) next.add(unitId)
      return next
    })
  const count = formatCount(lines.length)
  return (
    <Card title={t`Theo đơn vị`} aside={t`bấm để mở đơn vị cấp dưới`} flush openOnPhone>
      <div className="no-print flex flex-wrap items-center gap-2.5 border-b border-line px-5 py-2.5 max-sm:px-0">
        <div className="w-full sm:w-64">
          <SearchBox label={t`Tìm đơn vị`} value={typed} onChange={setTyped} />
        </div>
        <output className="text-sm text-soft">{t`${count} dòng`}</output>
        <span className="flex-1" />
        <Button size="small" onPress={() => setOpened(topUnits(rows))}>{t`Thu gọn`}</Button>
        <Button
          size="small"
          onPress={() => setOpened(new Set(rows.filter(({ kind }) => kind !== 'agency').map(({ unitId }) => unitId)))}
        >
          {t`Mở đến cơ quan`}
        </Button>
      </div>
      {lines.length === 0 ? (
        <p className="px-5 py-8 text-center text-soft">{t`Không có đơn vị nào khớp với “${sought}”.`}</p>
      ) : narrow ? (
        <ul className="space-y-2 pt-3">
          {lines.map((line) => (
            <UnitCard key={line.key} line={line} onToggle={toggle} />
          ))}
        </ul>
      ) : (
        <div className="max-lg:overflow-x-auto">
          <table className="w-full border-separate border-spacing-0">
            <caption className="sr-only">{t`Kết quả theo đơn vị`}</caption>
            <thead className="sticky top-0 z-10">
              <tr>
                {[
                  t`Đơn vị`,
                  t`Được xếp loại`,
                  t`Không xếp loại`,
                  t`Chưa có kết quả`,
                  t`Phân bố`,
                  t`Xuất sắc`,
                  t`Tốt trở lên`,
                ].map((head, at) => (
                  <th
                    key={head}
                    scope="col"
                    className={`border-b border-line bg-sunken px-2.5 py-2 text-sm font-semibold text-soft first:pl-5 last:pr-5 ${at === 0 || at === 4 ? 'text-left' : 'text-right'}`}
                  >
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <UnitRow key={line.key} line={line} onToggle={toggle} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  )
}

/** The roots are open at first: one sees what lies directly below what one may see. */
function topUnits(rows: Statistics['rows']): ReadonlySet<number> {
  const known = new Set(rows.map(({ unitId }) => unitId))
  return new Set(rows.filter(({ parentId }) => parentId === null || !known.has(parentId)).map(({ unitId }) => unitId))
}
