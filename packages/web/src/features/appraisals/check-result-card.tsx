import { useLingui } from '@lingui/react/macro'
import { replayReplySchema, replaySentences, type Appraisal, type ReplayReply } from '@thuoc-do/contract'
import { useMutation } from '@tanstack/react-query'
import { currentLanguage, fetchValue, useReasons } from '../../lib/index.ts'
import { AnchorButton, Button, Card, Mark, Notice } from '../../ui/index.ts'

const HAS_RECEIPT: readonly Appraisal['stage'][] = ['confirmed', 'proposed', 'allocated', 'decided']

/** Lets anybody check a result: the server computes it again, or he takes the receipt along and does so himself. */
export function CheckResultCard({ appraisal }: { appraisal: Pick<Appraisal, 'id' | 'stage' | 'decision'> }) {
  const { t } = useLingui()
  const { id, stage, decision } = appraisal
  const reasonsOf = useReasons()
  const replay = useMutation({ mutationFn: () => fetchValue(replayReplySchema, `/api/appraisals/${id}/replay`) })
  if (!HAS_RECEIPT.includes(stage)) return null
  return (
    <Card title={t`Kiểm lại kết quả`}>
      <p className="max-w-prose text-sm text-soft">
        {t`Biên nhận ghi đủ dữ liệu đầu vào, từng bước tính và bộ quy tắc, để bất kỳ ai cũng tính lại được.`}
      </p>
      <div className="no-print mt-3 flex flex-wrap gap-2.5">
        {decision ? (
          <Button isPending={replay.isPending} onPress={() => replay.mutate()}>
            {t`Tính lại trên máy chủ`}
          </Button>
        ) : null}
        <AnchorButton href={`/api/appraisals/${id}/receipt`} download>
          <Mark name="file" /> {t`Tải biên nhận (.json)`}
        </AnchorButton>
      </div>
      <div className="mt-3 empty:hidden">
        {replay.data ? <Verdict reply={replay.data} /> : null}
        {replay.isError ? (
          <Notice tone="refusal" title={t`Chưa tính lại được`} reasons={reasonsOf(replay.error)} />
        ) : null}
      </div>
      <p className="mt-3 text-sm text-soft">
        {t`Kiểm ở máy khác, không cần máy chủ này:`}{' '}
        <code className="rounded-md bg-sunken px-1.5 py-0.5 text-xs break-all">{t`npm run cli -- replay TỆP`}</code>
      </p>
    </Card>
  )
}

function Verdict({ reply }: { reply: ReplayReply }) {
  const { t } = useLingui()
  if (reply.verdict === 'same') {
    const { steps, digest } = reply
    return (
      <Notice tone="success" title={t`Tính lại ra đúng từng bước (${steps} bước)`}>
        <p className="break-all">{t`Dấu kiểm của kết quả: ${digest}`}</p>
      </Notice>
    )
  }
  const [first, ...others] = replaySentences(reply, currentLanguage())
  return (
    <Notice tone="attention" title={first ?? t`Tính lại ra khác`}>
      {others.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Notice>
  )
}
