import { useLingui } from '@lingui/react/macro'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Mark } from '../../ui/index.ts'

const TOOL =
  'flex size-7 items-center justify-center rounded-md text-soft hover:bg-ground hover:text-ink data-disabled:opacity-30 pointer-coarse:size-10'

/** Up, down, remove: beside a line that can be moved. */
export function RowTools(props: {
  name: string
  first: boolean
  last: boolean
  onMove: (step: -1 | 1) => void
  onRemove: () => void
}) {
  const { t } = useLingui()
  const { name, first, last, onMove, onRemove } = props
  return (
    <span className="no-print flex shrink-0">
      <AriaButton
        data-tool="up"
        className={TOOL}
        isDisabled={first}
        aria-label={t`Đưa lên: ${name}`}
        onPress={() => onMove(-1)}
      >
        <Mark name="up" className="size-3.5" />
      </AriaButton>
      <AriaButton
        data-tool="down"
        className={TOOL}
        isDisabled={last}
        aria-label={t`Đưa xuống: ${name}`}
        onPress={() => onMove(1)}
      >
        <Mark name="down" className="size-3.5" />
      </AriaButton>
      <AriaButton data-tool="remove" className={TOOL} aria-label={t`Bỏ: ${name}`} onPress={onRemove}>
        <Mark name="cross" className="size-3.5" />
      </AriaButton>
    </span>
  )
}
