import { useLingui } from '@lingui/react/macro'
import { closingConfirmedSchema, meetingSavedSchema, type BallotReply, type Meeting } from '@thuoc-do/contract'
import { useState } from 'react'
import { formatCount } from '../../lib/index.ts'
import { Button, Card, LinkButton, Notice, ReasonDialog } from '../../ui/index.ts'
import { BallotResults } from './ballot-results.tsx'
import { CountForm } from './count-form.tsx'
import { useMeetingAct } from './queries.ts'
import { BALLOT_STATES } from './words.ts'

/** The secret ballots of a meeting, the one that counts last. */
export function BallotTab({ meeting }: { meeting: Meeting }) {
  const { t } = useLingui()
  const act = useMeetingAct()
  const [refused, setRefused] = useState<readonly string[]>([])
  const orders = meeting.actions.includes('order-ballot') && meeting.ballots.every(({ state }) => state === 'void')
  const order = (kind: BallotReply['kind']) =>
    void act(meetingSavedSchema, `/api/meetings/${meeting.id}/ballots`, { version: meeting.version, kind }).then(
      setRefused,
    )
  return (
    <div className="space-y-5">
      {refused.length > 0 ? <Notice tone="refusal" title={t`Chưa thực hiện được`} reasons={refused} /> : null}
      {meeting.ballots.length === 0 && !orders ? (
        <p className="text-soft">{t`Chưa có cuộc bỏ phiếu nào. Chủ trì mở bỏ phiếu khi cuộc họp đã khai mạc.`}</p>
      ) : null}
      {meeting.ballots.map((ballot) => (
        <BallotCard key={ballot.id} meeting={meeting} ballot={ballot} />
      ))}
      {orders ? (
        <Card title={meeting.ballots.length === 0 ? t`Tổ chức bỏ phiếu kín` : t`Bỏ phiếu lại`}>
          <p className="mb-4 max-w-prose text-sm text-soft">
            {t`Người có mặt và có quyền bỏ phiếu được chốt khi mở. Không ai bỏ phiếu cho chính mình. Bỏ phiếu điện tử cần ít nhất ba người cho mỗi người được đánh giá; ít hơn thì dùng phiếu giấy.`}
          </p>
          <div className="flex flex-wrap gap-2.5">
            <Button look="primary" onPress={() => order('electronic')}>{t`Bỏ phiếu điện tử`}</Button>
            <Button onPress={() => order('paper')}>{t`Bỏ phiếu giấy`}</Button>
          </div>
        </Card>
      ) : null}
    </div>
  )
}

function BallotCard({ meeting, ballot }: { meeting: Meeting; ballot: BallotReply }) {
  const { t, i18n } = useLingui()
  const act = useMeetingAct()
  const [refused, setRefused] = useState<readonly string[]>([])
  const [voiding, setVoiding] = useState(false)
  const may = (action: BallotReply['actions'][number]) => ballot.actions.includes(action)
  const body = { version: ballot.version }
  const voted = formatCount(ballot.voted.length)
  const voters = formatCount(ballot.voters)
  const kind = ballot.kind === 'paper' ? t`phiếu giấy` : t`phiếu điện tử`
  const waiting = [
    ...(ballot.closingConfirmed.length > 0 && ballot.state === 'open'
      ? [t`${ballot.closingConfirmed.join(', ')} đã xác nhận đóng; chờ người kiểm phiếu thứ hai.`]
      : []),
    ...(ballot.counted.length > 0 && ballot.state === 'closed'
      ? [t`${ballot.counted.join(', ')} đã gửi kết quả đếm; chờ người kiểm phiếu thứ hai.`]
      : []),
  ]
  return (
    <Card title={t`Lần ${ballot.number} · ${kind}`} aside={i18n._(BALLOT_STATES[ballot.state])}>
      <div className="space-y-4">
        {ballot.voidReason === null ? null : (
          <Notice tone="attention" title={t`Cuộc bỏ phiếu vô hiệu, không có kết quả`} reasons={[ballot.voidReason]} />
        )}
        {ballot.boxHere ? null : (
          <Notice tone="refusal" title={t`Hòm phiếu điện tử không ở máy chủ này`}>
            <p>
              {t`Máy chủ đã khởi động lại thì phiếu đã bỏ không còn. Chủ trì tuyên vô hiệu kèm lý do rồi tổ chức bỏ phiếu lại.`}
            </p>
          </Notice>
        )}
        {ballot.state === 'prepared' ? null : ballot.kind === 'electronic' ? (
          <p>
            {t`Đã bỏ phiếu ${voted} / ${voters} người.`}{' '}
            <span className="text-sm text-soft">{t`Hệ thống ghi ai đã bỏ phiếu, không ghi ai chọn gì.`}</span>
          </p>
        ) : (
          <p>{t`${voters} người có quyền bỏ phiếu.`}</p>
        )}
        {ballot.voted.length > 0 && ballot.state === 'open' ? (
          <p className="text-sm text-soft">{ballot.voted.join(', ')}</p>
        ) : null}
        {waiting.length > 0 ? <Notice tone="information" reasons={waiting} /> : null}
        {may('count') ? <CountForm ballot={ballot} /> : null}
        {ballot.results === null ? null : <BallotResults results={ballot.results} />}
        {refused.length > 0 ? <Notice tone="refusal" title={t`Chưa thực hiện được`} reasons={refused} /> : null}
        <div className="flex flex-wrap gap-2.5 empty:hidden">
          {may('open-ballot') ? (
            <Button
              look="primary"
              onPress={() => void act(meetingSavedSchema, `/api/ballots/${ballot.id}/open`, body).then(setRefused)}
            >{t`Mở bỏ phiếu`}</Button>
          ) : null}
          {may('cast') ? (
            <LinkButton look="primary" to="/meetings/$meetingId/vote" params={{ meetingId: String(meeting.id) }}>
              {t`Bỏ phiếu`}
            </LinkButton>
          ) : null}
          {may('confirm-closing') ? (
            <Button
              look="primary"
              onPress={() =>
                void act(closingConfirmedSchema, `/api/ballots/${ballot.id}/closing`, body).then(setRefused)
              }
            >{t`Xác nhận đóng bỏ phiếu`}</Button>
          ) : null}
          {may('declare-void') ? (
            <Button look="danger" onPress={() => setVoiding(true)}>{t`Tuyên vô hiệu…`}</Button>
          ) : null}
        </div>
      </div>
      <ReasonDialog
        title={t`Tuyên cuộc bỏ phiếu vô hiệu`}
        isOpen={voiding}
        onClose={() => setVoiding(false)}
        action={t`Tuyên vô hiệu`}
        look="danger"
        reasonLabel={t`Lý do`}
        hint={t`Lý do ghi vào biên bản. Phiếu đã bỏ bị hủy, không ai biết kết quả.`}
        onConfirm={(reason) => act(meetingSavedSchema, `/api/ballots/${ballot.id}/void`, { ...body, reason })}
      >
        {t`Sau đó tổ chức bỏ phiếu lại dưới số mới.`}
      </ReasonDialog>
    </Card>
  )
}
