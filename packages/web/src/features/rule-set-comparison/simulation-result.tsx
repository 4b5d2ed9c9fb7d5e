import { useLingui } from '@lingui/react/macro'
import type { Simulation } from '@thuoc-do/contract'
import { currentLanguage, formatCount, formatHundredths, formatShare, sentenceOfReason } from '../../lib/index.ts'
import { Card, Notice, TextLink } from '../../ui/index.ts'
import { MovesTable } from './moves-table.tsx'
import { LACKING_NAMES, LACKING_REASONS } from './simulation-words.tsx'
import { TransitionMatrix } from './transition-matrix.tsx'
import { UnitEffects } from './unit-effects.tsx'

/** What a trial would change: the sentence, from which level to which, by unit, person by person. */
export function SimulationResult({ simulation }: { simulation: Simulation }) {
  const { transitions, lacking, units, problems } = simulation
  return (
    <div className="space-y-5">
      <Headline simulation={simulation} />
      {problems.map((problem) => (
        <Notice key={problem.code} tone="attention" reasons={[sentenceOfReason(problem) ?? problem.code]} />
      ))}
      <TransitionMatrix transitions={transitions} />
      <LackingList lacking={lacking} />
      <UnitEffects units={units} />
      <MovesTable simulation={simulation} />
    </div>
  )
}

function Headline({ simulation }: { simulation: Simulation }) {
  const { t } = useLingui()
  const { before, after, roundName, people, moved, transitions, units, milliseconds } = simulation
  const insufficient = transitions
    .filter((one) => one.after === 'insufficient-data')
    .reduce((sum, one) => sum + one.people, 0)
  const version = after.version
  const set =
    after.draftId === null
      ? t`${after.number}, phiên bản ${version}`
      : t`bản nháp của ${after.number}, phiên bản ${version}`
  const [count, all, share] = [formatCount(moved), formatCount(people), formatShare(moved, people)]
  const open = formatCount(insufficient)
  const openShare = formatShare(insufficient, people)
  const known = new Set(units.map(({ unitId }) => unitId))
  const roots = units.filter(({ parentId }) => parentId === null || !known.has(parentId))
  const sum = (of: (unit: Simulation['units'][number]) => number | null) =>
    roots.reduce<number | null>((so, unit) => (of(unit) === null ? so : (so ?? 0) + (of(unit) ?? 0)), null)
  const [was, is] = [sum((unit) => unit.placesBefore), sum((unit) => unit.placesAfter)]
  const [placesBefore, placesAfter] = [
    was === null ? t`không có` : formatCount(was),
    is === null ? t`không có` : formatCount(is),
  ]
  const seconds = formatHundredths(Math.round(milliseconds / 10), 'needed')
  return (
    <Card>
      <p className="text-lg leading-8 font-semibold text-balance">
        {t`Nếu áp dụng ${set} cho đợt ${roundName}: ${count} người đổi kết quả (${share} của ${all} người).`}
      </p>
      <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-1">
        {insufficient === 0 ? null : <li>{t`Trong đó không tính được: ${open} / ${all} (${openShare})`}</li>}
        <li>{t`Chỗ xuất sắc: ${placesBefore} → ${placesAfter}`}</li>
      </ul>
      <p className="mt-2 text-sm text-soft">
        {t`Đã quyết định theo ${before.number}, phiên bản ${before.version}. Tính trong ${seconds} giây; không kết quả nào bị thay đổi.`}{' '}
        <span className="no-print">
          <TextLink
            to="/rule-sets/compare"
            search={{
              before: `${before.id}@${before.version}`,
              after: after.draftId === null ? `${after.id}@${after.version}` : `draft@${after.draftId}`,
            }}
          >{t`So sánh hai bộ tiêu chí`}</TextLink>
        </span>
      </p>
    </Card>
  )
}

/** What the old data do not give, and how many results each leaves open. */
function LackingList({ lacking }: Pick<Simulation, 'lacking'>) {
  const { t, i18n } = useLingui()
  if (lacking.length === 0) return null
  return (
    <Card title={t`Dữ liệu cũ còn thiếu`} aside={t`một người có thể thiếu nhiều mục`}>
      <ul>
        {lacking.map(({ fact, label, reason, people }) => {
          const name = LACKING_NAMES[fact]
          return (
            <li
              key={`${fact} ${reason}`}
              className="flex items-baseline justify-between gap-4 border-b border-line py-2 last:border-b-0"
            >
              <span className="min-w-0">
                {label?.[currentLanguage()] ?? (name ? i18n._(name) : fact)}
                <span className="block text-sm text-soft">{i18n._(LACKING_REASONS[reason])}</span>
              </span>
              <b className="font-semibold whitespace-nowrap">{t`${formatCount(people)} người`}</b>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
