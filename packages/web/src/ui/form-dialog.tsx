import { useLingui } from '@lingui/react/macro'
import { useQueryClient, type QueryKey } from '@tanstack/react-query'
import { useState, type FormEvent, type ReactNode } from 'react'
import { useReasons, type Answer } from '../lib/index.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Notice } from './notice.tsx'
import { showToast } from './toast.tsx'

export type FormDialogProps = {
  title: string
  onClose: () => void
  /** The words on the button. */
  action: string
  /** What is said when it is done. */
  said: string
  /** Everything asked under this key is asked again when it is done. */
  refreshes: QueryKey
  look?: 'primary' | 'danger'
  /** Sends what was filled in; null when something is still missing, which the fields then say. */
  send: () => Promise<Answer<unknown>> | null
  children: ReactNode
}

/** A dialog with fields that changes something: refusals stay in it with all their reasons, and so does the typing. */
export function FormDialog(props: FormDialogProps) {
  const { title, onClose, action, said, refreshes, look = 'primary', send, children } = props
  const { t } = useLingui()
  const queries = useQueryClient()
  const reasons = useReasons()
  const [refused, setRefused] = useState<readonly string[]>([])
  const [busy, setBusy] = useState(false)

  async function submit(): Promise<void> {
    const sending = send()
    if (sending === null || busy) return
    setBusy(true)
    setRefused([])
    try {
      const answer = await sending
      if (answer.ok) {
        await queries.invalidateQueries({ queryKey: refreshes })
        showToast(said)
        onClose()
      } else setRefused(reasons(answer.refusal))
    } catch (problem) {
      setRefused(reasons(problem))
    } finally {
      setBusy(false)
    }
  }

  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t`Thôi`}</Button>
          <Button look={look} isPending={busy} onPress={() => void submit()}>
            {action}
          </Button>
        </>
      }
    >
      <form
        noValidate
        className="space-y-4"
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          void submit()
        }}
      >
        {children}
        {refused.length > 0 ? <Notice tone="refusal" title={t`Chưa thực hiện được`} reasons={refused} /> : null}
        {/* Enter in a field sends the form only where there is something to press. */}
        <button type="submit" hidden tabIndex={-1} aria-hidden="true" />
      </form>
    </Dialog>
  )
}
