import { useLingui } from '@lingui/react/macro'
import type { GradeLine } from '@thuoc-do/domain'
import { AnswerBox, ChoiceRow } from './answer-parts.tsx'
import { gradeWords, type AnswerColumn, type AnswerEdit } from './answer-words.ts'
import { Card } from './page.tsx'
import { localText } from './score-groups.tsx'

/** The criteria that are graded, each with the grades of its set in a row as on paper. */
export function GradesCard(props: {
  grades: readonly GradeLine[]
  columns: readonly AnswerColumn[]
  edit: AnswerEdit | undefined
}) {
  const { t } = useLingui()
  const { grades, columns, edit } = props
  if (grades.length === 0) return null
  return (
    <Card title={t`Đánh giá theo tiêu chí`}>
      {grades.map((line) => {
        const { code, number, label, choices } = line
        return (
          <AnswerBox
            key={code}
            code={code}
            source={line}
            of={localText(label)}
            label={
              <>
                <span className="text-soft">{number}</span> {localText(label)}
              </>
            }
            below={columns.map(({ head, answers }) => {
              const grade = answers[code]
              return [head, grade === undefined ? null : gradeWords(line, grade)] as const
            })}
          >
            {edit ? (
              <ChoiceRow
                name={`grade-${edit.id}-${code}`}
                choices={choices.map((choice) => ({ value: choice.grade, label: localText(choice.label) }))}
                value={edit.answers[code]}
                onChange={(grade) => edit.onAnswer(code, grade)}
              />
            ) : null}
          </AnswerBox>
        )
      })}
    </Card>
  )
}
