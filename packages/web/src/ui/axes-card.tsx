import { useLingui } from '@lingui/react/macro'
import { NO_TASK, type AxisLine } from '@thuoc-do/domain'
import { formatExact, scoreOf, toWire } from '../lib/index.ts'
import { AnswerBox } from './answer-parts.tsx'
import { useAxisWords, type AnswerColumn, type AnswerEdit } from './answer-words.ts'
import { Checkbox } from './checkbox.tsx'
import { Card } from './page.tsx'
import { ScoreField } from './score-field.tsx'
import { localText } from './score-groups.tsx'

const WHOLE = 10_000

/** The axes of a form: a percentage for each component, or that there was no task on the axis. */
export function AxesCard(props: {
  axes: readonly AxisLine[]
  columns: readonly AnswerColumn[]
  edit: AnswerEdit | undefined
}) {
  const { t } = useLingui()
  const { axes, columns, edit } = props
  const words = useAxisWords()
  if (axes.length === 0) return null
  return (
    <Card title={t`Kết quả thực hiện nhiệm vụ theo trục`} aside={edit ? t`tỷ lệ từ 0 đến 100` : undefined}>
      <div data-score-scope="">
        {axes.map((line) => {
          const { axis, label, maximum } = line
          const most = formatExact(maximum, 'needed')
          return (
            <AnswerBox
              key={axis}
              code={line.components[0]?.code ?? axis}
              source={line}
              of={localText(label)}
              label={
                <>
                  <b className="font-semibold">
                    {axis}. {localText(label)}
                  </b>{' '}
                  <span className="text-sm text-soft">{t`tối đa ${most} điểm`}</span>
                </>
              }
              below={columns.map(({ head, answers }) => [head, words(line, answers)] as const)}
            >
              {edit ? <AxisFields line={line} edit={edit} /> : null}
            </AnswerBox>
          )
        })}
      </div>
    </Card>
  )
}

function AxisFields({ line, edit }: { line: AxisLine; edit: AnswerEdit }) {
  const { t } = useLingui()
  const { components, noTask } = line
  const { answers, onAnswer } = edit
  const none = noTask !== null && answers[noTask] === NO_TASK
  return (
    <div className="space-y-2">
      {none ? null : (
        <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
          {components.map(({ component, label, code }) => (
            <div key={code} data-criterion={code}>
              <ScoreField
                label={`${component}. ${localText(label)} (%)`}
                unit="percent"
                maximum={WHOLE}
                value={scoreOf(answers, code)}
                onChange={(typed) =>
                  onAnswer(code, typed.ok && typed.hundredths !== null ? toWire(typed.hundredths) : null)
                }
              />
            </div>
          ))}
        </div>
      )}
      {noTask === null ? null : (
        <Checkbox isSelected={none} onChange={(selected) => onAnswer(noTask, selected ? NO_TASK : null)}>
          {t`Không có nhiệm vụ ở trục này trong kỳ`}
        </Checkbox>
      )}
    </div>
  )
}
