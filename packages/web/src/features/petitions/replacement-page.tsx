import { useLingui } from '@lingui/react/macro'
import {
  replacementEffectSchema,
  type ReplacementEffect,
  type ReplacementProposal,
  type ReplacementStart,
} from '@thuoc-do/contract'
import { isFilledIn } from '@thuoc-do/domain'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import {
  currentLanguage,
  formatDay,
  formSheetOf,
  hundredthsOf,
  isPointsOnly,
  request,
  toWire,
  useReasons,
  withAnswer,
  type Scores,
} from '../../lib/index.ts'
import {
  AnswerCards,
  Button,
  Card,
  Checkbox,
  LevelChip,
  Notice,
  PageHeader,
  ScoreField,
  TextField,
  TextLink,
  useForm,
} from '../../ui/index.ts'
import { EffectCard } from './effect-card.tsx'
import { replacementQuery } from './queries.ts'
import { SignCard } from './sign-card.tsx'

/** A decision in place of the one in force: the form anew, what it does to the agency, then the signature. */
export function ReplacementPage() {
  const { id } = useParams({ strict: false })
  const { data: start } = useSuspenseQuery(replacementQuery(Number(id)))
  return <Replacement key={start.version} start={start} />
}

function Replacement({ start }: { start: ReplacementStart }) {
  const { t } = useLingui()
  const petitionId = useSearch({ strict: false }).petition ?? null
  const reasons = useReasons()
  const [proposal, setProposal] = useState<ReplacementProposal>(start.proposal)
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set())
  const [weighed, setWeighed] = useState<ReplacementEffect | null>(null)
  const [refused, setRefused] = useState<readonly string[]>([])
  const [busy, setBusy] = useState(false)
  const on = formatDay(start.inForce.on)

  function change(next: Partial<ReplacementProposal>): void {
    setProposal((now) => ({ ...now, ...next }))
    setWeighed(null)
  }

  async function weigh(): Promise<void> {
    setBusy(true)
    setRefused([])
    try {
      const path = `/api/appraisals/${start.appraisalId}/replacement/preview`
      const answer = await request(replacementEffectSchema, path, { method: 'POST', body: proposal })
      if (answer.ok) setWeighed(answer.value)
      else setRefused(reasons(answer.refusal))
    } catch (problem) {
      setRefused(reasons(problem))
    } finally {
      setBusy(false)
    }
  }

  return (
    <div className="mx-auto max-w-5xl">
      <PageHeader
        title={t`Thay thế quyết định đối với ${start.fullName}`}
        crumbs={[
          {
            key: 'decisions',
            content: (
              <TextLink to="/appraisals/$id/decisions" params={{ id: String(start.appraisalId) }}>
                {t`Quyết định`}
              </TextLink>
            ),
          },
        ]}
        about={`${start.postTitle} · ${start.unitName} · ${start.roundName}`}
      />
      <div className="space-y-5">
        <Notice tone="information" title={t`Quyết định ${start.inForce.number} ngày ${on} được giữ nguyên văn`}>
          <p>
            {t`Quyết định mới thay thế quyết định đó; cả hai cùng được lưu. Người khác không đổi kết quả nếu không có quyết định riêng.`}
          </p>
          <LevelChip level={start.level} />
        </Notice>
        <Card title={t`Điểm và tình tiết làm căn cứ`}>
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
                    onChange={(score) => {
                      setWrong((now) => {
                        const next = new Set(now)
                        if (score.ok) next.delete(row.code)
                        else next.add(row.code)
                        return next
                      })
                      if (!score.ok) return
                      const { [row.code]: _old, ...others } = proposal.scores
                      change({
                        scores:
                          score.hundredths === null ? others : { ...others, [row.code]: toWire(score.hundredths) },
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
                  onChange={(holds) => change({ facts: { ...proposal.facts, [fact]: holds } })}
                >
                  {label[currentLanguage()]} <span className="text-sm text-soft">({citation})</span>
                </Checkbox>
              </div>
            ))}
            <Answers start={start} proposal={proposal} onChange={(scores) => change({ scores })} />
            <TextField
              label={t`Nhận xét`}
              lines={3}
              value={proposal.comment}
              maxLength={4_000}
              onChange={(comment) => change({ comment })}
            />
            <Button
              isPending={busy}
              isDisabled={wrong.size > 0}
              onPress={() => void weigh()}
            >{t`Tính lại mức và tỷ lệ`}</Button>
            {refused.length > 0 ? <Notice tone="refusal" title={t`Chưa tính được`} reasons={refused} /> : null}
          </div>
        </Card>
        {weighed ? <EffectCard effect={weighed} /> : null}
        {weighed?.placeHeld ? (
          <Notice tone="attention" title={t`Chỗ xuất sắc đã đạt nhưng còn người đang giữ`}>
            <p>
              {t`Có thể ban hành ngay với mức liền dưới, rồi thay thế quyết định của người không còn chỗ, sau đó ban hành quyết định xếp mức xuất sắc cho người này.`}
            </p>
            <Checkbox isSelected={proposal.withoutPlace} onChange={(withoutPlace) => change({ withoutPlace })}>
              {t`Ban hành với mức liền dưới trong khi chờ chỗ, rồi tính lại`}
            </Checkbox>
          </Notice>
        ) : null}
        {weighed && weighed.level !== null ? (
          <SignCard start={start} proposal={proposal} petitionId={petitionId} />
        ) : null}
      </div>
    </div>
  )
}

/** What the form holds besides points: grades, percentages, facts. Nothing for a form of points or a year of months. */
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
