import { useLingui } from '@lingui/react/macro'
import type { Simulation } from '@thuoc-do/contract'
import { formatCount, useNarrow } from '../../lib/index.ts'
import { Card, TableScrollBox } from '../../ui/index.ts'
import { SIMULATED_LEVELS, SimulatedLevelChip, type SimulatedLevel } from './simulation-words.tsx'

/** From which level to which, how many: rows are what was decided, columns what the trial gives. */
export function TransitionMatrix({ transitions }: Pick<Simulation, 'transitions'>) {
  const { t } = useLingui()
  const narrow = useNarrow()
  const rows = SIMULATED_LEVELS.filter((level) => transitions.some(({ before }) => before === level))
  const columns = SIMULATED_LEVELS.filter((level) => transitions.some(({ after }) => after === level))
  const peopleAt = (before: SimulatedLevel, after: SimulatedLevel): number =>
    transitions.find((one) => one.before === before && one.after === after)?.people ?? 0
  if (narrow)
    return (
      <Card title={t`Từ mức nào sang mức nào`}>
        <ul className="space-y-2">
          {rows.flatMap((before) =>
            columns.flatMap((after) => {
              const people = peopleAt(before, after)
              return people === 0
                ? []
                : [
                    <li key={`${before} ${after}`} className="flex flex-wrap items-center gap-x-2 gap-y-1">
                      <SimulatedLevelChip level={before} />
                      <span>{before === after ? t`giữ nguyên` : t`sang`}</span>
                      {before === after ? null : <SimulatedLevelChip level={after} />}
                      <b className="ml-auto font-semibold">{t`${formatCount(people)} người`}</b>
                    </li>,
                  ]
            }),
          )}
        </ul>
      </Card>
    )
  const cell = 'border-b border-line px-2.5 py-2 text-right last:pr-5'
  return (
    <Card title={t`Từ mức nào sang mức nào`} aside={t`số người; ô đậm là người đổi mức`} flush>
      <TableScrollBox caption={t`Từ mức nào sang mức nào`}>
        <table className="w-full border-separate border-spacing-0">
          <caption className="sr-only">{t`Số người theo mức đã quyết định và mức khi thử`}</caption>
          <thead>
            <tr className="bg-sunken text-sm">
              <th scope="col" className="border-b border-line px-5 py-2 text-left font-semibold text-soft">
                {t`Đã quyết định ↓ · khi thử →`}
              </th>
              {columns.map((level) => (
                <th key={level} scope="col" className={cell}>
                  <SimulatedLevelChip level={level} />
                </th>
              ))}
              <th scope="col" className={`${cell} font-semibold text-soft`}>{t`Cộng`}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((before) => (
              <tr key={before}>
                <th scope="row" className="border-b border-line px-5 py-2 text-left">
                  <SimulatedLevelChip level={before} />
                </th>
                {columns.map((after) => {
                  const people = peopleAt(before, after)
                  return (
                    <td key={after} className={`${cell} ${before === after ? 'text-soft' : 'font-semibold'}`}>
                      {people === 0 ? <span className="text-soft">–</span> : formatCount(people)}
                    </td>
                  )
                })}
                <td className={cell}>
                  {formatCount(columns.reduce((sum, after) => sum + peopleAt(before, after), 0))}
                </td>
              </tr>
            ))}
            <tr className="bg-sunken">
              <th scope="row" className="px-5 py-2 text-left font-semibold">{t`Cộng`}</th>
              {columns.map((after) => (
                <td key={after} className="px-2.5 py-2 text-right font-semibold">
                  {formatCount(rows.reduce((sum, before) => sum + peopleAt(before, after), 0))}
                </td>
              ))}
              <td className="px-2.5 py-2 pr-5 text-right font-semibold">
                {formatCount(transitions.reduce((sum, { people }) => sum + people, 0))}
              </td>
            </tr>
          </tbody>
        </table>
      </TableScrollBox>
    </Card>
  )
}
