import { useLingui } from '@lingui/react/macro'
import { Mark } from '../../ui/index.ts'

/** Where one is on the way from a file to the finished import. */
export function ImportSteps({ at }: { at: 1 | 2 | 3 | 4 }) {
  const { t } = useLingui()
  const steps = [t`Lấy tệp mẫu`, t`Nộp tệp`, t`Xem trước`, t`Ghi vào hệ thống`]
  return (
    <ol aria-label={t`Các bước nhập`} className="mb-5 flex flex-wrap gap-x-6 gap-y-2 text-sm">
      {steps.map((name, index) => {
        const number = index + 1
        const past = number < at
        return (
          <li
            key={name}
            aria-current={number === at ? 'step' : undefined}
            className={`flex items-center gap-2 ${number === at ? 'font-semibold' : 'text-soft'}`}
          >
            <span
              className={`flex size-6 items-center justify-center rounded-full border text-xs ${number === at ? 'border-red bg-red text-paper' : past ? 'border-outstanding text-outstanding' : 'border-line-strong'}`}
            >
              {past ? <Mark name="check" className="size-3.5" /> : number}
            </span>
            {name}
          </li>
        )
      })}
    </ol>
  )
}
