import { useLingui } from '@lingui/react/macro'
import type { BodyCondition } from '@thuoc-do/contract'
import { formatShareWithBase } from '../../lib/index.ts'
import { Card, LevelChip, Mark } from '../../ui/index.ts'
import type { ShownBody } from './queries.ts'
import { localText } from './words.ts'

const LEVELS = ['outstanding', 'good', 'satisfactory', 'unsatisfactory'] as const

/** Every condition of Điều 8: met, not met or not known yet, with its article and the figures behind it. */
export function ConditionsCard({ body }: { body: ShownBody }) {
  const { t } = useLingui()
  return (
    <Card title={t`Điều kiện xếp loại`} aside={t`Điều 8`}>
      <div className="space-y-4">
        {LEVELS.map((level) => {
          const own = body.conditions.filter((condition) => condition.level === level)
          if (own.length === 0) return null
          return (
            <section key={level} aria-label={level}>
              <LevelChip level={level} wording="usual" />
              <ul className="mt-2 space-y-2.5">
                {own.map((condition) => (
                  <Condition key={condition.code} condition={condition} body={body} />
                ))}
              </ul>
            </section>
          )
        })}
      </div>
    </Card>
  )
}

const COUNTED = {
  tasksDoneShare: 'done',
  tasksDoneOnTimeShare: 'doneOnTime',
  tasksLateShare: 'late',
  tasksExceededShare: 'exceeded',
} as const

const isCounted = (fact: string): fact is keyof typeof COUNTED => Object.hasOwn(COUNTED, fact)

function Condition({ condition, body }: { condition: BodyCondition; body: ShownBody }) {
  const { t } = useLingui()
  const { label, standing, role, citation, facts } = condition
  const bad = role === 'disqualifier' ? standing === 'met' : standing === 'not-met'
  const known = standing !== 'unknown'
  const figures = [...new Set(facts.map(({ fact }) => fact))]
    .filter(isCounted)
    .map((fact) => formatShareWithBase(body.counts[COUNTED[fact]], body.counts.total))
  // The instrument stands once, in the card of what everything rests on.
  const article = citation.replace(`${body.ruleSet.number}, `, '')
  const word = !known ? t`chưa rõ` : role === 'disqualifier' ? (bad ? t`có` : t`không`) : bad ? t`chưa đạt` : t`đạt`
  return (
    <li className="flex gap-2">
      <span
        className={`mt-0.5 ${known ? (bad ? 'text-unsatisfactory' : 'text-outstanding') : 'text-soft'}`}
        aria-hidden="true"
      >
        <Mark name={known ? (bad ? 'cross' : 'check') : 'info'} />
      </span>
      <div className="min-w-0">
        <p>
          {localText(label)}: <b className="font-semibold">{word}</b>
        </p>
        <p className="text-sm text-soft">
          {figures.length > 0 && body.counts.total > 0 ? `${figures.join(' · ')} · ` : ''}
          {article}
        </p>
      </div>
    </li>
  )
}
