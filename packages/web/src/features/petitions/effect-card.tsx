import { useLingui } from '@lingui/react/macro'
import type { ReplacementEffect } from '@thuoc-do/contract'
import { formatCount, formatExact, sentenceOfReason } from '../../lib/index.ts'
import { Card, LevelChip, Notice, TableScrollBox } from '../../ui/index.ts'

/** What a replacement would bring about, before anybody signs it: the level, the places, who would gain or lose. */
export function EffectCard({ effect }: { effect: ReplacementEffect }) {
  const { t } = useLingui()
  const total = formatExact(effect.total)
  return (
    <Card title={t`Sau khi thay thế`}>
      <div className="space-y-4">
        <p className="flex flex-wrap items-center gap-2">
          <span>{t`Tổng điểm ${total}`}</span>
          <LevelChip level={effect.before} /> <span aria-hidden="true">→</span>
          {effect.level === null ? <span>{t`chưa xếp được`}</span> : <LevelChip level={effect.level} />}
        </p>
        {effect.problems.length > 0 ? (
          <Notice
            tone="refusal"
            title={t`Không ban hành được`}
            reasons={effect.problems.map((problem) => sentenceOfReason(problem) ?? problem.code)}
          />
        ) : null}
        <TableScrollBox caption={t`Tỷ lệ xuất sắc trước và sau`}>
          <table className="w-full text-left">
            <thead>
              <tr className="border-b border-line text-sm text-soft">
                <th className="py-1 pr-4 font-normal">{t`Nhóm`}</th>
                <th className="py-1 pr-4 font-normal">{t`Trước: người tính, chỗ, đang giữ`}</th>
                <th className="py-1 font-normal">{t`Sau: người tính, chỗ, giữ`}</th>
              </tr>
            </thead>
            <tbody>
              {effect.sets.map(({ set, name, before, after }) => (
                <tr key={set} className="border-b border-line">
                  <th className="py-1.5 pr-4 font-medium">{name}</th>
                  <td className="py-1.5 pr-4">{caps(before)}</td>
                  <td className={after.used > after.places ? 'py-1.5 font-semibold text-unsatisfactory' : 'py-1.5'}>
                    {caps(after)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScrollBox>
        <Others title={t`Theo số liệu mới, có thể được xếp xuất sắc:`} people={effect.gains} />
        <Others title={t`Theo số liệu mới, không còn chỗ xuất sắc:`} people={effect.losses} />
        {effect.gains.length + effect.losses.length > 0 ? (
          <p className="text-soft">
            {t`Kết quả của những người này không tự thay đổi; muốn đổi phải có quyết định thay thế riêng cho từng người.`}
          </p>
        ) : null}
        <p className="text-sm text-soft">
          {effect.verified
            ? t`Phép phân bổ mới đã qua kiểm tra độc lập.`
            : t`Phép phân bổ mới không qua kiểm tra độc lập; không ban hành được.`}
        </p>
      </div>
    </Card>
  )
}

const caps = ({ base, places, used }: { base: number; places: number; used: number }): string =>
  [base, places, used].map((count) => formatCount(count)).join(' · ')

function Others({ title, people }: { title: string; people: ReplacementEffect['gains'] }) {
  if (people.length === 0) return null
  return (
    <p>
      {title} <b className="font-semibold">{people.map(({ fullName }) => fullName).join(', ')}</b>
    </p>
  )
}
