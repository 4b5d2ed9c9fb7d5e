import { useLingui } from '@lingui/react/macro'
import { slipTakenSchema, type BallotReply, type Meeting } from '@thuoc-do/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Button, Card, ConfirmDialog, LinkButton, Notice, PageHeader, TextLink } from '../../ui/index.ts'
import { meetingQuery, useMeetingAct } from './queries.ts'
import { useChoiceName } from './use-choice-name.ts'

type Choice = BallotReply['choices'][number]
type Slip = ReadonlyMap<number, Choice | null>

/** The slip: one page, five boxes for each person. It lives in this page only and is never kept as a draft. */
export function VotePage() {
  const { t } = useLingui()
  const { meetingId } = useParams({ strict: false })
  const { data: meeting } = useSuspenseQuery(meetingQuery(Number(meetingId)))
  const [taken, setTaken] = useState(false)
  const ballot = meeting.ballots.find(({ state }) => state === 'open')
  const back = { meetingId: String(meeting.id) }
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        title={t`Phiếu biểu quyết kín`}
        crumbs={[
          {
            key: 'meeting',
            content: (
              <TextLink to="/meetings/$meetingId" params={back}>
                {meeting.title}
              </TextLink>
            ),
          },
        ]}
      />
      {taken || (ballot?.hasVoted ?? false) ? (
        <Notice
          tone="success"
          title={t`Đã nhận phiếu của anh/chị`}
          action={<LinkButton to="/meetings/$meetingId" params={back}>{t`Về cuộc họp`}</LinkButton>}
        >
          <p>{t`Hệ thống ghi là anh/chị đã bỏ phiếu và không giữ anh/chị chọn gì, nên không xem lại hay đổi được.`}</p>
        </Notice>
      ) : ballot === undefined || !ballot.actions.includes('cast') ? (
        <Notice
          tone="information"
          title={t`Không có lá phiếu nào chờ anh/chị`}
          action={<LinkButton to="/meetings/$meetingId" params={back}>{t`Về cuộc họp`}</LinkButton>}
        >
          <p>{t`Cuộc bỏ phiếu chưa mở, đã đóng, dùng phiếu giấy, hoặc anh/chị không có tên trong danh sách bỏ phiếu.`}</p>
        </Notice>
      ) : (
        <SlipForm key={ballot.id} meeting={meeting} ballot={ballot} onTaken={() => setTaken(true)} />
      )}
    </div>
  )
}

function SlipForm({ meeting, ballot, onTaken }: { meeting: Meeting; ballot: BallotReply; onTaken: () => void }) {
  const { t } = useLingui()
  const act = useMeetingAct()
  const nameOf = useChoiceName('full')
  const [slip, setSlip] = useState<Slip>(new Map())
  const [asking, setAsking] = useState(false)
  const subjects = ballot.subjects.filter(({ appraisalId }) => appraisalId !== ballot.ownAppraisalId)
  const blank = subjects.filter(({ appraisalId }) => slip.get(appraisalId) == null)
  const about = (appraisalId: number): string => {
    const { postTitle = '', presented = null } = meeting.subjects.find((one) => one.appraisalId === appraisalId) ?? {}
    const placed = presented?.placed ?? null
    return placed === null || placed === 'insufficient-data'
      ? postTitle
      : t`${postTitle} · mức đưa ra biểu quyết: ${nameOf(placed)}`
  }
  const names = blank.map(({ fullName }) => fullName).join(', ')
  return (
    <div className="space-y-5">
      <p className="text-soft">
        {t`Mỗi người đánh dấu một ô. Phiếu không ghi tên, không ghi giờ; hệ thống chỉ cộng vào tổng số.`}{' '}
        {ballot.ownAppraisalId === null ? '' : t`Anh/chị không bỏ phiếu cho chính mình.`}
      </p>
      {subjects.map(({ appraisalId, fullName }) => (
        <SubjectBoxes
          key={appraisalId}
          fullName={fullName}
          about={about(appraisalId)}
          choices={ballot.choices}
          chosen={slip.get(appraisalId) ?? null}
          onChoose={(choice) => setSlip((now) => new Map([...now, [appraisalId, choice]]))}
        />
      ))}
      <div className="flex justify-end">
        <Button look="primary" onPress={() => setAsking(true)}>{t`Bỏ phiếu…`}</Button>
      </div>
      <ConfirmDialog
        title={t`Bỏ phiếu vào hòm`}
        isOpen={asking}
        onClose={() => setAsking(false)}
        action={t`Bỏ phiếu`}
        onConfirm={async () => {
          const reasons = await act(slipTakenSchema, `/api/ballots/${ballot.id}/slip`, {
            slip: subjects.map(({ appraisalId }) => ({ appraisalId, choice: slip.get(appraisalId) ?? null })),
          })
          if (reasons.length === 0) {
            setSlip(new Map())
            onTaken()
          }
          return reasons
        }}
      >
        {blank.length === 0
          ? t`Bỏ rồi không xem lại hay đổi được.`
          : t`Anh/chị để trắng: ${names}. Bỏ rồi không xem lại hay đổi được.`}
      </ConfirmDialog>
    </div>
  )
}

type BoxesProps = {
  fullName: string
  about: string
  choices: readonly Choice[]
  chosen: Choice | null
  onChoose: (choice: Choice | null) => void
}

function SubjectBoxes({ fullName, about, choices, chosen, onChoose }: BoxesProps) {
  const { t } = useLingui()
  const nameOf = useChoiceName('full')
  return (
    <Card title={fullName} aside={about}>
      <fieldset>
        <legend className="sr-only">{fullName}</legend>
        <div className="divide-y divide-line">
          {choices.map((choice) => (
            <label key={choice} className="flex min-h-11 cursor-pointer items-center gap-3 py-2">
              <input
                type="radio"
                name={`slip-${fullName}`}
                className="size-5 shrink-0 accent-red"
                checked={chosen === choice}
                onChange={() => onChoose(choice)}
              />
              <span className={chosen === choice ? 'font-semibold' : ''}>{nameOf(choice)}</span>
            </label>
          ))}
        </div>
        {chosen === null ? null : (
          <Button look="quiet" size="small" onPress={() => onChoose(null)}>{t`Để trắng`}</Button>
        )}
      </fieldset>
    </Card>
  )
}
