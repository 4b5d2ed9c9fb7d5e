import { useLingui } from '@lingui/react/macro'
import { formatCount } from '../lib/index.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Notice } from './notice.tsx'
import { goToCriterion } from './score-table.tsx'

/** Says all that is missing before a form can go on; each criterion leads to its field. */
export function MissingDialog(props: {
  title: string
  isOpen: boolean
  onClose: () => void
  lines: readonly { criterion: string; code: string; label: string }[]
  /** What else is missing, each a sentence. */
  others: readonly string[]
  /** The part of the screen (`data-part`) where that is written. */
  othersAt?: string
}) {
  const { t } = useLingui()
  const { title, isOpen, onClose, lines, others } = props
  const count = formatCount(lines.length)
  const go = (criterion: string) => {
    onClose()
    // The keyboard first returns to the button that opened the dialog.
    setTimeout(() => goToCriterion(criterion), 60)
  }
  const [first] = lines
  const { othersAt } = props
  const goToPart = (part: string) => {
    onClose()
    setTimeout(() => document.querySelector<HTMLElement>(`[data-part="${part}"] textarea`)?.focus(), 60)
  }
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t`Đóng`}</Button>
          {first ? (
            <Button look="primary" onPress={() => go(first.criterion)}>
              {t`Đến ô còn thiếu`}
            </Button>
          ) : othersAt === undefined ? null : (
            <Button look="primary" onPress={() => goToPart(othersAt)}>
              {t`Đến chỗ cần ghi`}
            </Button>
          )}
        </>
      }
    >
      <div className="space-y-3">
        {others.length > 0 ? <Notice tone="attention" reasons={others} /> : null}
        {lines.length > 0 ? (
          <>
            <p>{t`Còn ${count} mục chưa điền hợp lệ. Không có mục nào được tự điền thay.`}</p>
            <ul className="divide-y divide-line rounded-md border border-line">
              {lines.map((line) => (
                <li key={line.criterion}>
                  <button
                    type="button"
                    onClick={() => go(line.criterion)}
                    className="flex w-full gap-3 px-3 py-2 text-left hover:bg-red-tint"
                  >
                    <span className="w-12 shrink-0 text-soft">{line.code}</span>
                    <span>{line.label}</span>
                  </button>
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
    </Dialog>
  )
}
