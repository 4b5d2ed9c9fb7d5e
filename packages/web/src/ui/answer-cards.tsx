import { useLingui } from '@lingui/react/macro'
import type { FormAsked } from '@thuoc-do/domain'
import { AnswerBox, ChoiceRow } from './answer-parts.tsx'
import type { AnswerColumn, AnswerEdit } from './answer-words.ts'
import { AxesCard } from './axes-card.tsx'
import { FactsCard } from './facts-card.tsx'
import { GradesCard } from './grades-card.tsx'
import { useLevelName } from './level.tsx'
import { Card } from './page.tsx'

/**
 * What a form asks for besides points: grades, percentages of axes, facts. One side may be filled in, others are shown
 * beside it to read; nothing at all for a form that is points and nothing else.
 */
export function AnswerCards({
  asked,
  columns,
  edit,
  asksAuthority = false,
}: {
  asked: FormAsked
  columns: readonly AnswerColumn[]
  edit?: AnswerEdit
  /** Whether the answers so far come to no level, so that the reviewer states one. */
  asksAuthority?: boolean
}) {
  const { grades, axes, stated, known } = asked
  return (
    <>
      <GradesCard grades={grades} columns={columns} edit={edit} />
      <AxesCard axes={axes} columns={columns} edit={edit} />
      <FactsCard stated={stated} known={known} columns={columns} edit={edit} />
      <AuthorityCard asked={asked} columns={columns} edit={asksAuthority ? edit : undefined} />
    </>
  )
}

/** The level the reviewer states where no level's conditions hold and the instrument names none for the case. */
function AuthorityCard(props: { asked: FormAsked; columns: readonly AnswerColumn[]; edit: AnswerEdit | undefined }) {
  const { t } = useLingui()
  const name = useLevelName('full')
  const { asked, columns, edit } = props
  const { authority } = asked
  if (authority === null) return null
  const nameOf = (text: string | undefined): string | null => {
    const level = authority.choices.find((choice) => choice === text)
    return level === undefined ? null : name(level)
  }
  const said = columns.flatMap(({ head, answers }) => {
    const level = nameOf(answers[authority.code])
    return level === null ? [] : [[head, level] as const]
  })
  const edits = edit?.side === 'review' ? edit : undefined
  if (edits === undefined && said.length === 0) return null
  const title = t`Mức do cấp có thẩm quyền nêu`
  return (
    <Card title={title}>
      <AnswerBox
        code={authority.code}
        source={authority}
        of={title}
        cited
        label={t`Không mức nào có đủ điều kiện và văn bản không nêu mức cho trường hợp này. Cấp có thẩm quyền nêu mức và ghi lý do ở phần nhận xét; mức cao hơn đã bị các điều kiện loại.`}
        below={said}
      >
        {edits ? (
          <ChoiceRow
            name={`${edits.id}-${authority.code}`}
            choices={authority.choices.map((level) => ({ value: level, label: name(level) }))}
            value={edits.answers[authority.code]}
            onChange={(level) => edits.onAnswer(authority.code, level)}
          />
        ) : null}
      </AnswerBox>
    </Card>
  )
}
