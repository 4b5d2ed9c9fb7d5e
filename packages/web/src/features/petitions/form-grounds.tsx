import { useLingui } from '@lingui/react/macro'
import type { ReplacementProposal, ReplacementStart } from '@thuoc-do/contract'
import { isFilledIn } from '@thuoc-do/domain'
import { useState } from 'react'
import {
  currentLanguage,
  formSheetOf,
  hundredthsOf,
  isPointsOnly,
  toWire,
  withAnswer,
  type Scores,
} from '../../lib/index.ts'
import { AnswerCards, Checkbox, ScoreField, TextField, useForm } from '../../ui/index.ts'

type FormGroundsProps = {
  start: ReplacementStart
  proposal: ReplacementProposal
  /** Told whether anything typed is no score. */
  onWrong: (wrong: boolean) => void
  onChange: (next: Partial<ReplacementProposal>) => void
}

/** The whole form anew: points of every row, what else it asks, the cases that settle the outcome, the comment. */
export function FormGrounds({ start, proposal, onWrong, onChange }: FormGroundsProps) {
  const { t } = useLingui()
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set())

  function score(code: string, right: boolean): void {
    const next = new Set(wrong)
    if (right) next.delete(code)
    else next.add(code)
    setWrong(next)
    onWrong(next.size > 0)
  }

  return (
    <div className="space-y-2">
      {start.rows.map((row) =>
        row.kind === 'group' ? (
          <p key={row.code} className="pt-2 font-semibold">
            {row.number} {row.label}
          </p>
        ) : (
          <div key={row.code} className="grid grid-cols-[minmax(0,1fr)_6.5rem] items-center gap-3">
            <span>
              {row.number} {row.label} <span className="text-soft">({row.maximum.replace('.', ',')})</span>
            </span>
            <ScoreField
              label={row.label}
              labelHidden
              compact
              maximum={Number(row.maximum) * 100}
              value={hundredthsOf(proposal.scores[row.code] ?? null)}
              onChange={(given) => {
                score(row.code, given.ok)
                if (!given.ok) return
                const { [row.code]: _old, ...others } = proposal.scores
                onChange({
                  scores: given.hundredths === null ? others : { ...others, [row.code]: toWire(given.hundredths) },
                })
              }}
            />
          </div>
        ),
      )}
      {start.cases.map(({ fact, label, citation }) => (
        <div key={fact}>
          <Checkbox
            isSelected={proposal.facts[fact] === true}
            onChange={(holds) => onChange({ facts: { ...proposal.facts, [fact]: holds } })}
          >
            {label[currentLanguage()]} <span className="text-sm text-soft">({citation})</span>
          </Checkbox>
        </div>
      ))}
      <Answers start={start} proposal={proposal} onChange={(scores) => onChange({ scores })} />
      <TextField
        label={t`Nhận xét`}
        lines={3}
        value={proposal.comment}
        maxLength={4_000}
        onChange={(comment) => onChange({ comment })}
      />
    </div>
  )
}

/** What the form holds besides points: grades, percentages, facts. Nothing for a form of points. */
function Answers(props: {
  start: ReplacementStart
  proposal: ReplacementProposal
  onChange: (scores: Scores) => void
}) {
  const { t } = useLingui()
  const { start, proposal, onChange } = props
  const form = useForm({ ...start.form, facts: proposal.facts })
  if (!isFilledIn(form.ruleSet) || isPointsOnly(form.asked)) return null
  const { scores } = proposal
  return (
    <div className="space-y-4">
      <AnswerCards
        asked={form.asked}
        columns={[]}
        asksAuthority={formSheetOf(form, scores, 'review').asksAuthority}
        edit={{
          id: 'replacement',
          side: 'review',
          head: t`Theo quyết định mới`,
          answers: scores,
          onAnswer: (code, text) => onChange(withAnswer(scores, code, text)),
        }}
      />
    </div>
  )
}
