import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import type { PeriodScore } from '@thuoc-do/contract'
import { Card, localText, Notice, TextField } from '../../ui/index.ts'
import { FieldOfDeputy } from './field-of-deputy.tsx'
import { isGrounded, type Stated } from './drafts.ts'

type Value = PeriodScore['leadershipValues'][number]
type Code = Value['code']

/** What each percentage stands for, as the decree has it (Điều 15 khoản 3). */
const CASES: Record<Code, Readonly<Record<string, MessageDescriptor>>> = {
  unitResult: {
    '100': msg`100 % công chức thuộc thẩm quyền quản lý ở mức hoàn thành nhiệm vụ trở lên`,
    '50': msg`Có công chức thuộc thẩm quyền quản lý ở mức không hoàn thành nhiệm vụ`,
  },
  organising: {
    '100': msg`Đơn vị hoàn thành đầy đủ nhiệm vụ theo kế hoạch, đúng hạn, bảo đảm chất lượng, có sáng kiến hoặc giải pháp tổ chức hiệu quả`,
    '50': msg`Có tồn tại, hạn chế, chậm trễ kéo dài trong thực hiện chương trình, kế hoạch được giao`,
  },
  cohesion: {
    '100': msg`Duy trì môi trường làm việc đoàn kết, phối hợp hiệu quả giữa các cá nhân, bộ phận`,
    '50': msg`Phát sinh phản ánh, khiếu nại, kiến nghị về mâu thuẫn, mất đoàn kết nội bộ kéo dài`,
  },
}

/** d, đ and e of a leader: d as it is computed with whom it waits for, đ and e stated by the superior with grounds. */
export function LeadershipCard(props: {
  score: PeriodScore
  /** What is being stated; null where the reader only reads. */
  stated: readonly Stated[] | null
  onChange?: (stated: readonly Stated[]) => void
}) {
  const { t } = useLingui()
  const { score, stated, onChange } = props
  if (score.leadershipValues.length === 0) return null
  const set = (code: Code, part: Partial<Stated>) => {
    const now = stated?.find((one) => one.code === code) ?? { code, value: '', grounds: '' }
    onChange?.([...(stated ?? []).filter((one) => one.code !== code), { ...now, ...part }])
  }
  return (
    <Card title={t`Tiêu chí lãnh đạo, quản lý`} aside={t`Điều 15 khoản 3`}>
      <div className="space-y-5">
        {score.leadershipValues.map((one) => {
          const computed = one.code === 'unitResult' && score.can.stateUnitResult !== true
          return stated === null || computed ? (
            <Known key={one.code} one={one} deputy={score.leadership === 'deputy'} />
          ) : (
            <Entry
              key={one.code}
              one={one}
              stated={stated.find(({ code }) => code === one.code) ?? null}
              onChange={(part) => set(one.code, part)}
            />
          )
        })}
      </div>
    </Card>
  )
}

function Head({ one }: { one: Value }) {
  return (
    <>
      <b className="font-semibold">{one.symbol}</b> · {localText({ vi: one.labelVi, en: one.labelEn })}
    </>
  )
}

function Known({ one, deputy }: { one: Value; deputy: boolean }) {
  const { t, i18n } = useLingui()
  const { value, grounds, waitsFor, below, basis, people, peopleCount } = one
  const meaning = value === null ? undefined : CASES[one.code][value]
  const names = (people: readonly { fullName: string }[]) => people.map(({ fullName }) => fullName).join(', ')
  return (
    <div>
      <div className="flex items-baseline justify-between gap-4">
        <p>
          <Head one={one} />
        </p>
        <b className="font-semibold whitespace-nowrap">{value === null ? t`chưa có` : `${value}\u00a0%`}</b>
      </div>
      {meaning ? <p className="text-sm text-soft">{i18n._(meaning)}</p> : null}
      {peopleCount > 0 ? (
        <details className="text-sm text-soft">
          <summary className="cursor-pointer">
            {deputy
              ? t`Tính từ điểm đã xác nhận của ${String(peopleCount)} người thuộc lĩnh vực, đơn vị phụ trách.`
              : t`Tính từ điểm đã xác nhận của ${String(peopleCount)} người thuộc quyền quản lý.`}
          </summary>
          <p className="mt-1">
            {names(people)}
            {people.length < peopleCount ? ` … ${t`và ${String(peopleCount - people.length)} người nữa`}` : ''}
          </p>
        </details>
      ) : one.code === 'unitResult' && deputy && grounds === '' ? (
        <p className="text-sm text-soft">
          {t`Chưa có ai có điểm thuộc lĩnh vực phụ trách được ghi nhận trong kỳ, nên cấp trên chấm kèm căn cứ.`}
        </p>
      ) : null}
      {basis !== null && basis.joinedLater > 0 ? (
        <p className="text-sm font-medium text-satisfactory">
          {t`${String(basis.joinedLater)} người được bổ sung sau khi xác nhận; điểm đã xác nhận không tính họ và giữ nguyên.`}
        </p>
      ) : null}
      <FieldOfDeputy field={one.field} />
      {grounds === '' ? null : <p className="mt-1 border-l-2 border-line-strong pl-3 whitespace-pre-line">{grounds}</p>}
      {waitsFor.length > 0 ? (
        <div className="mt-2">
          <Notice tone="information" title={t`Còn chờ xác nhận điểm của ${String(waitsFor.length)} người`}>
            <p>{names(waitsFor)}</p>
          </Notice>
        </div>
      ) : null}
      {below.length > 0 ? (
        <div className="mt-2">
          <Notice tone="attention" title={t`Dưới mức hoàn thành nhiệm vụ`}>
            <p>{names(below)}</p>
          </Notice>
        </div>
      ) : null}
    </div>
  )
}

function Entry(props: { one: Value; stated: Stated | null; onChange: (part: Partial<Stated>) => void }) {
  const { t, i18n } = useLingui()
  const { one, stated, onChange } = props
  const begun = stated !== null && (stated.value !== '' || stated.grounds.trim() !== '')
  return (
    <fieldset data-leadership={one.code}>
      <legend className="mb-1">
        <Head one={one} />
      </legend>
      <div className="space-y-1">
        {one.choices.toReversed().map((choice) => {
          const meaning = CASES[one.code][choice]
          return (
            <label key={choice} className="flex items-start gap-2.5 pointer-coarse:py-1.5">
              <input
                type="radio"
                name={`leadership-${one.code}`}
                className="mt-0.5 size-4.5 shrink-0 accent-red"
                checked={stated?.value === choice}
                onChange={() => onChange({ value: choice })}
              />
              <span>
                <b className="font-semibold">{choice} %</b>
                {meaning ? <span className="text-soft"> · {i18n._(meaning)}</span> : null}
              </span>
            </label>
          )
        })}
      </div>
      <div className="mt-2">
        <TextField
          label={t`Căn cứ của điểm ${one.symbol}`}
          lines={2}
          maxLength={2000}
          value={stated?.grounds ?? ''}
          problem={
            begun && !isGrounded(stated) ? t`Cần chọn điểm và ghi căn cứ; phần này được lưu khi có cả hai.` : null
          }
          onChange={(grounds) => onChange({ grounds })}
        />
      </div>
    </fieldset>
  )
}
