import { useLingui } from '@lingui/react/macro'
import { useState, type ReactNode } from 'react'
import { useReasons } from '../../lib/index.ts'
import { Button, Dialog, Notice } from '../../ui/index.ts'

/** A window with fields and one act; what was typed survives a refusal and a lost connection. */
export function FormDialog(props: {
  title: string
  action: string
  ready: boolean
  children: ReactNode
  onClose: () => void
  /** Answers the reasons it was refused, none when it was done. */
  onAct: () => Promise<readonly string[]>
  onDone: () => void
}) {
  const { t } = useLingui()
  const { title, action, ready, children, onClose, onAct, onDone } = props
  const reasonsOf = useReasons()
  const [refused, setRefused] = useState<readonly string[]>([])
  const [busy, setBusy] = useState(false)

  async function act(): Promise<void> {
    setBusy(true)
    try {
      const reasons = await onAct()
      setRefused(reasons)
      if (reasons.length === 0) {
        onDone()
        onClose()
      }
    } catch (problem) {
      setRefused(reasonsOf(problem))
    } finally {
      setBusy(false)
    }
  }

  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      role="alertdialog"
      foot={
        <>
          <Button onPress={onClose}>{t`Thôi`}</Button>
          <Button look="primary" isDisabled={!ready} isPending={busy} onPress={() => void act()}>
            {action}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        {children}
        {refused.length > 0 ? <Notice tone="refusal" title={t`Chưa thực hiện được`} reasons={refused} /> : null}
      </div>
    </Dialog>
  )
}
