import { useLingui } from '@lingui/react/macro'
import { NO, RATED_LEVELS, YES, type KnownFact, type StatedFact } from '@thuoc-do/domain'
import { scoreOf, toWire } from '../lib/index.ts'
import { AnswerBox, ChoiceRow } from './answer-parts.tsx'
import { useFactWords, type AnswerColumn, type AnswerEdit } from './answer-words.ts'
import { useLevelName } from './level.tsx'
import { Card } from './page.tsx'
import { ScoreField } from './score-field.tsx'
import { localText } from './score-groups.tsx'

/** The facts the levels depend on: those the form states, each with its article, and those the system knows already. */
export function FactsCard(props: {
  stated: readonly StatedFact[]
  known: readonly KnownFact[]
  columns: readonly AnswerColumn[]
  edit: AnswerEdit | undefined
}) {
  const { t } = useLingui()
  const { stated, known, columns, edit } = props
  const words = useFactWords()
  if (stated.length + known.length === 0) return null
  return (
    <Card title={t`Kết quả làm căn cứ xếp loại`}>
      <div data-score-scope="">
        {known.map((line) => (
          <AnswerBox
            key={line.fact}
            code={line.fact}
            source={line}
            of={localText(line.label)}
            label={localText(line.label)}
            cited
          >
            <p>
              <b className="font-semibold">{words(line.unit, line.value)}</b>{' '}
              <span className="text-sm text-soft">{t`theo dữ liệu của cơ quan, không khai lại`}</span>
            </p>
          </AnswerBox>
        ))}
        {stated.map((line) => (
          <AnswerBox
            key={line.code}
            code={line.code}
            source={line}
            of={localText(line.label)}
            label={
              <>
                {localText(line.label)}{' '}
                {line.required ? null : <span className="text-sm text-soft">{t`(nếu có)`}</span>}
              </>
            }
            cited
            below={columns
              .filter(({ answers }) => !line.reviewerOnly || answers[line.code] !== undefined)
              .map(({ head, answers }) => {
                const text = answers[line.code]
                return [head, text === undefined ? null : words(line.unit, text)] as const
              })}
          >
            {edit ? <FactField line={line} edit={edit} /> : null}
          </AnswerBox>
        ))}
      </div>
    </Card>
  )
}

function FactField({ line, edit }: { line: StatedFact; edit: AnswerEdit }) {
  const { t } = useLingui()
  const name = useLevelName('full')
  const { code, unit, label, reviewerOnly } = line
  const { answers, onAnswer } = edit
  if (reviewerOnly && edit.side === 'self')
    return <p className="text-sm text-soft">{t`Do cấp trên nêu khi thẩm định.`}</p>
  switch (unit) {
    case 'percent':
    case 'count':
      return (
        <div className="flex items-center gap-2">
          <ScoreField
            label={localText(label)}
            labelHidden
            compact
            unit={unit}
            {...(unit === 'percent' ? { maximum: 10_000 } : { step: 100 })}
            value={scoreOf(answers, code)}
            onChange={(typed) =>
              onAnswer(code, typed.ok && typed.hundredths !== null ? toWire(typed.hundredths) : null)
            }
          />
          {unit === 'percent' ? <span className="text-soft">%</span> : null}
        </div>
      )
    case 'yes-no':
    case 'level':
      return (
        <ChoiceRow
          name={`${edit.id}-${code}`}
          choices={
            unit === 'level'
              ? RATED_LEVELS.map((level) => ({ value: level, label: name(level) }))
              : [
                  { value: YES, label: t`Có` },
                  { value: NO, label: t`Không` },
                ]
          }
          value={answers[code]}
          onChange={(text) => onAnswer(code, text)}
        />
      )
    default:
      return unit satisfies never
  }
}
