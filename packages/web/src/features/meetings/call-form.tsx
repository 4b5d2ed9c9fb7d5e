import { useLingui } from '@lingui/react/macro'
import { calledSchema, type MeetingCandidate, type MeetingProposal } from '@thuoc-do/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { formatCount, formatExact, request, useReasons } from '../../lib/index.ts'
import { Button, Card, Checkbox, ComboBox, Notice, TextField } from '../../ui/index.ts'
import { MEETINGS_KEY, type ProposalAsked } from './queries.ts'
import { REASON_NAMES } from './words.ts'

type CallFormProps = { asked: ProposalAsked; proposal: MeetingProposal; startsAt: string | null }

/** Those whose procedure asks for this meeting; where nobody's does, everybody who has handed in. */
function firstSubjects(candidates: readonly MeetingCandidate[], convener: string): number[] {
  const ready = candidates.filter(({ handedIn }) => handedIn)
  const asking = ready.filter(({ conveners }) => conveners.some((one) => one === convener))
  return (asking.length > 0 ? asking : ready).map(({ appraisalId }) => appraisalId)
}

const toggled = (set: ReadonlySet<number>, id: number, on: boolean): ReadonlySet<number> => {
  const next = new Set(set)
  if (on) next.add(id)
  else next.delete(id)
  return next
}

/** Whom the meeting treats, who is invited, who leads it. */
export function CallForm({ asked, proposal, startsAt }: CallFormProps) {
  const { t, i18n } = useLingui()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const reasons = useReasons()
  const { candidates, invitees, ballot } = proposal
  const [subjects, setSubjects] = useState<ReadonlySet<number>>(
    () => new Set(firstSubjects(candidates, asked.convener)),
  )
  const [away, setAway] = useState<ReadonlySet<number>>(new Set())
  const [title, setTitle] = useState(() => t`Họp nhận xét, đánh giá ${proposal.unitName}`)
  const [place, setPlace] = useState('')
  const [chair, setChair] = useState<string | null>(String(invitees[0]?.personId ?? '') || null)
  const [secretary, setSecretary] = useState<string | null>(null)
  const [tellers, setTellers] = useState<readonly [string | null, string | null]>([null, null])
  const [quorum, setQuorum] = useState('')
  const [refused, setRefused] = useState<readonly string[]>([])
  const [busy, setBusy] = useState(false)
  const people = invitees.map(({ personId, fullName, postTitle }) => ({
    id: String(personId),
    label: fullName,
    about: postTitle,
  }))
  const chosen = invitees.filter(({ personId }) => !away.has(personId))
  const count = formatCount(subjects.size)
  const invited = formatCount(chosen.length)
  const missing = startsAt === null || chair === null || secretary === null || subjects.size === 0

  async function call(): Promise<void> {
    if (missing) {
      setRefused([t`Hãy chọn ngày giờ, chủ trì, thư ký và ít nhất một người được đánh giá.`])
      return
    }
    setBusy(true)
    try {
      const answer = await request(calledSchema, '/api/meetings', {
        method: 'POST',
        body: {
          roundId: asked.roundId,
          unitId: asked.unitId,
          convener: asked.convener,
          large: asked.large,
          title,
          place,
          startsAt,
          chairId: Number(chair),
          secretaryId: Number(secretary),
          tellerIds: tellers.filter((id) => id !== null).map(Number),
          quorumPercent: quorum.trim() === '' ? null : quorum.trim(),
          subjects: [...subjects],
          participants: chosen.map(({ personId, votes }) => ({ personId, votes })),
        },
      })
      if (!answer.ok) {
        setRefused(reasons(answer.refusal))
        return
      }
      await queries.invalidateQueries({ queryKey: MEETINGS_KEY })
      await navigate({ to: '/meetings/$meetingId', params: { meetingId: String(answer.value.id) } })
    } catch (problem) {
      setRefused(reasons(problem))
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Card title={t`Người được đánh giá`} aside={count}>
          {proposal.article === null ? (
            <p className="mb-3 text-sm text-soft">
              {t`Bộ tiêu chí ${proposal.ruleNumber} không yêu cầu cuộc họp này; cơ quan tự tổ chức.`}
            </p>
          ) : (
            <p className="mb-3 text-sm text-soft">{t`${proposal.ruleNumber}, ${proposal.article}`}</p>
          )}
          <ul className="max-h-128 space-y-1 overflow-auto">
            {candidates.map(({ appraisalId, fullName, postTitle, handedIn }) => (
              <li key={appraisalId}>
                <Checkbox
                  isSelected={subjects.has(appraisalId)}
                  isDisabled={!handedIn}
                  onChange={(on) => setSubjects(toggled(subjects, appraisalId, on))}
                >
                  {fullName}
                  <span className="block text-sm text-soft">
                    {handedIn ? postTitle : t`${postTitle} · chưa gửi phiếu tự đánh giá`}
                  </span>
                </Checkbox>
              </li>
            ))}
          </ul>
        </Card>
        <Card title={t`Người được mời`} aside={invited}>
          <ul className="max-h-128 space-y-1 overflow-auto">
            {invitees.map(({ personId, fullName, postTitle, reason }) => (
              <li key={personId}>
                <Checkbox isSelected={!away.has(personId)} onChange={(on) => setAway(toggled(away, personId, !on))}>
                  {fullName}
                  <span className="block text-sm text-soft">
                    {postTitle} · {i18n._(REASON_NAMES[reason])}
                  </span>
                </Checkbox>
              </li>
            ))}
          </ul>
        </Card>
      </div>
      <Card title={t`Điều hành`}>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField label={t`Tên cuộc họp`} value={title} onChange={setTitle} maxLength={300} />
          <TextField label={t`Địa điểm`} value={place} onChange={setPlace} maxLength={300} />
          <ComboBox label={t`Chủ trì`} options={people} value={chair} onChange={setChair} />
          <ComboBox label={t`Thư ký`} options={people} value={secretary} onChange={setSecretary} />
          {ballot === null ? null : (
            <>
              <ComboBox
                label={t`Người kiểm phiếu thứ nhất`}
                options={people}
                value={tellers[0]}
                onChange={(id) => setTellers([id, tellers[1]])}
              />
              <ComboBox
                label={t`Người kiểm phiếu thứ hai`}
                options={people}
                value={tellers[1]}
                onChange={(id) => setTellers([tellers[0], id])}
              />
            </>
          )}
          {ballot?.quorumPercent == null ? (
            <TextField
              label={t`Tỷ lệ dự họp tối thiểu (%)`}
              hint={t`Văn bản không quy định. Để trống nếu cơ quan không đặt; nếu đặt, biên bản ghi rõ là của cơ quan.`}
              value={quorum}
              onChange={setQuorum}
              inputMode="decimal"
            />
          ) : (
            <p className="text-sm">{t`Văn bản quy định ít nhất ${formatExact(ballot.quorumPercent, 'needed')}% số người được triệu tập.`}</p>
          )}
        </div>
        {refused.length > 0 ? (
          <div className="mt-4">
            <Notice tone="refusal" title={t`Chưa triệu tập được`} reasons={refused} />
          </div>
        ) : null}
        <div className="mt-4 flex justify-end">
          <Button look="primary" isPending={busy} onPress={() => void call()}>
            {t`Triệu tập họp`}
          </Button>
        </div>
      </Card>
    </>
  )
}
