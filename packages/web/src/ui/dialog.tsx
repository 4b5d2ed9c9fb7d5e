import { useLingui } from '@lingui/react/macro'
import { useState, type ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'
import { TextField } from './text-field.tsx'

export type DialogProps = {
  title: string
  isOpen: boolean
  onClose: () => void
  children: ReactNode
  /** Buttons at the foot, the primary one last. */
  foot?: ReactNode
  size?: 'small' | 'wide'
  /** A dialog that asks for a decision does not close by a click beside it. */
  role?: 'dialog' | 'alertdialog'
}

/** A window over the screen; the keyboard stays inside and returns where it was. On a phone it fills the width. */
export function Dialog({ title, isOpen, onClose, children, foot, size = 'small', role = 'dialog' }: DialogProps) {
  const { t } = useLingui()
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      isDismissable={role === 'dialog'}
      className="fixed inset-0 z-50 flex items-end justify-center bg-ink/40 sm:items-center sm:p-6"
    >
      <Modal
        className={`flex max-h-[92dvh] w-full flex-col overflow-hidden rounded-t-lg border border-line bg-paper outline-none sm:rounded-lg ${size === 'wide' ? 'sm:max-w-3xl' : 'sm:max-w-lg'}`}
      >
        <AriaDialog role={role} className="flex min-h-0 flex-col outline-none">
          <div className="flex items-start justify-between gap-4 border-b border-line px-5 py-3.5">
            <Heading slot="title" className="text-lg font-semibold">
              {title}
            </Heading>
            <button
              type="button"
              onClick={onClose}
              className="-mr-1 rounded-sm px-1.5 text-xl leading-none text-soft hover:text-ink"
              aria-label={t`Đóng`}
            >
              ×
            </button>
          </div>
          <div className="min-h-0 flex-1 overflow-auto px-5 py-4">{children}</div>
          {foot ? <div className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">{foot}</div> : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

export type ConfirmDialogProps = {
  title: string
  isOpen: boolean
  onClose: () => void
  /** What will happen, in plain words. */
  children: ReactNode
  action: string
  onConfirm: () => Promise<readonly string[]>
  look?: 'primary' | 'danger'
}

/** Asks once more before something happens. `onConfirm` answers the reasons it was refused, none when it was done. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  return <DecisionDialog {...props} reason={null} onDecide={props.onConfirm} />
}

export type ReasonDialogProps = Omit<ConfirmDialogProps, 'onConfirm'> & {
  /** What the reason is for, e.g. "Lý do trả lại"; it is kept with the record and shown to those concerned. */
  reasonLabel: string
  hint?: string
  onConfirm: (reason: string) => Promise<readonly string[]>
}

/** Asks for a written reason before something happens; what was typed survives a refusal. */
export function ReasonDialog({ reasonLabel, hint, onConfirm, ...rest }: ReasonDialogProps) {
  return <DecisionDialog {...rest} reason={{ label: reasonLabel, hint: hint ?? '' }} onDecide={onConfirm} />
}

function DecisionDialog(
  props: Omit<ConfirmDialogProps, 'onConfirm'> & {
    reason: { label: string; hint: string } | null
    onDecide: (reason: string) => Promise<readonly string[]>
  },
) {
  const { t } = useLingui()
  const { title, isOpen, onClose, children, action, look = 'primary', reason, onDecide } = props
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [refused, setRefused] = useState<readonly string[]>([])
  const [busy, setBusy] = useState(false)

  async function decide(): Promise<void> {
    if (reason && typed.trim() === '') {
      setProblem(t`Hãy ghi lý do.`)
      return
    }
    setBusy(true)
    try {
      const reasons = await onDecide(typed.trim())
      setRefused(reasons)
      if (reasons.length === 0) {
        setTyped('')
        onClose()
      }
    } catch {
      setRefused([t`Mất kết nối với máy chủ; chưa có gì thay đổi. Hãy thử lại.`])
    } finally {
      setBusy(false)
    }
  }

  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      role="alertdialog"
      foot={
        <>
          <Button onPress={onClose}>{t`Thôi`}</Button>
          <Button look={look} isPending={busy} onPress={() => void decide()}>
            {action}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <div>{children}</div>
        {reason ? (
          <TextField
            label={reason.label}
            hint={reason.hint}
            lines={4}
            maxLength={2000}
            value={typed}
            problem={problem}
            onChange={(text) => {
              setTyped(text)
              setProblem(null)
            }}
          />
        ) : null}
        {refused.length > 0 ? <Notice tone="refusal" title={t`Chưa thực hiện được`} reasons={refused} /> : null}
      </div>
    </Dialog>
  )
}
