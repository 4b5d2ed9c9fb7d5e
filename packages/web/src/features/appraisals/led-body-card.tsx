import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import type { LedBodyOfFile } from '@thuoc-do/contract'
import { formatCount, formatExact } from '../../lib/index.ts'
import { BasisMark, Card, LevelChip, localText } from '../../ui/index.ts'

const STANDINGS: Readonly<Record<LedBodyOfFile['standing'], MessageDescriptor>> = {
  recognised: msg`Đã được cấp có thẩm quyền công nhận.`,
  counted: msg`Tính theo các nhiệm vụ đến hạn trong kỳ.`,
  'waits-for-body': msg`Tổ chức đang tự đánh giá; chưa tính vào kết quả của người lãnh đạo.`,
  'waits-for-authority': msg`Chờ cấp có thẩm quyền công nhận; chưa tính vào kết quả của người lãnh đạo.`,
  'period-runs': msg`Kỳ đánh giá chưa hết; chưa tính vào kết quả của người lãnh đạo.`,
  'not-listed': msg`Chưa có nhiệm vụ hoặc kết quả nào của tổ chức trong kỳ này ở mục Tập thể.`,
}

/** The unit or agency somebody leads: how its tasks stand, and what the rule set makes of them with the articles. */
export function LedBodyCard({ body }: { body: LedBodyOfFile | null }) {
  const { t, i18n } = useLingui()
  if (body === null) return null
  const { tasks } = body
  const claimed = formatCount(body.excusesClaimed)
  return (
    <Card title={t`Tổ chức do người này lãnh đạo`}>
      <div className="space-y-3">
        <p className="flex flex-wrap items-center gap-2">
          <b className="font-semibold">{body.unitName}</b>
          {body.level === null ? null : <LevelChip level={body.level} />}
        </p>
        {tasks === null ? null : <Shares tasks={tasks} />}
        <p className="text-sm text-soft">
          {i18n._(STANDINGS[body.standing])} {body.document === null ? null : t`Văn bản ${body.document}.`}{' '}
          {body.kept ? t`Giữ nguyên từ khi cơ quan đề xuất.` : null}
        </p>
        {body.excusesClaimed > 0 ? (
          <p className="text-sm font-medium text-satisfactory">
            {t`${claimed} nhiệm vụ nêu lý do bất khả kháng, chờ cấp có thẩm quyền trả lời; trước khi được xác nhận thì không được trừ.`}
          </p>
        ) : null}
        <ul className="space-y-2 text-sm">
          {body.conditions
            .filter(
              ({ role, truth }) => role !== 'not-rated' && (truth === 'true' || role === 'band' || truth === 'unknown'),
            )
            .map((condition) => (
              <li key={`${condition.role} ${condition.level ?? ''} ${condition.code}`}>
                <Condition condition={condition} />
              </li>
            ))}
        </ul>
      </div>
    </Card>
  )
}

function Shares({ tasks }: { tasks: NonNullable<LedBodyOfFile['tasks']> }) {
  const { t } = useLingui()
  const [done, onTime, exceeded] = [tasks.doneShare, tasks.onTimeShare, tasks.exceededShare].map((share) =>
    formatExact(share),
  )
  const [count, total, excused] = [tasks.done, tasks.total, tasks.excused].map((number) => formatCount(number))
  return (
    <p className="text-sm">
      {t`Hoàn thành ${count}/${total} nhiệm vụ (${done} %); đúng hạn, bảo đảm chất lượng ${onTime} %; vượt mức ${exceeded} %.`}
      {tasks.excused > 0 ? ` ${t`${excused} nhiệm vụ được xác nhận bất khả kháng.`}` : ''}
    </p>
  )
}

function Condition({ condition }: { condition: LedBodyOfFile['conditions'][number] }) {
  const { t } = useLingui()
  const { role, truth, label, citation, basis, level } = condition
  const word =
    truth === 'unknown'
      ? t`chưa biết`
      : role === 'band'
        ? truth === 'true'
          ? t`đạt`
          : t`không đạt`
        : role === 'cap'
          ? t`giữ mức cao nhất`
          : t`xếp thẳng mức`
  const weighs = role === 'band' ? truth === 'false' : truth === 'true'
  return (
    <>
      {localText(label)} <BasisMark basis={basis} citation={citation} of={localText(label)} />
      <span className="block text-soft">
        <span className={weighs ? 'font-medium text-unsatisfactory' : ''}>{word}</span>{' '}
        {level === null ? null : <LevelChip level={level} />} · {citation}
      </span>
    </>
  )
}
