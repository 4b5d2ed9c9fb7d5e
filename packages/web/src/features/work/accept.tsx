import { useLingui } from '@lingui/react/macro'
import type { WorkLineRow } from '@thuoc-do/contract'
import { useState } from 'react'
import { newKey, today } from '../../lib/index.ts'
import { Button, showToast } from '../../ui/index.ts'
import { useLineAct } from './use-line-act.ts'

/** Accepts lines that were assigned, one or several; what cannot be accepted is said, the others are. */
export function AcceptButton({ lines, primary = false }: { lines: readonly WorkLineRow[]; primary?: boolean }) {
  const { t } = useLingui()
  const act = useLineAct()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [first] = lines
  const count = String(lines.length)

  async function accept(): Promise<void> {
    setBusy(true)
    let failed = 0
    let reason = ''
    for (const line of lines) {
      const outcome = await act({ line, key: newKey(), onDay: today(), act: { kind: 'accepted' } })
      if (outcome.kind === 'done') continue
      failed += 1
      reason = outcome.kind === 'refused' ? outcome.reasons.join(' ') : ''
    }
    setBusy(false)
    if (failed === 0) showToast(lines.length === 1 && first ? t`Đã nhận: ${first.name}.` : t`Đã nhận ${count} việc.`)
    setProblem(failed === 0 ? null : t`${String(failed)} việc chưa nhận được. ${reason}`)
  }
  if (lines.length === 0) return null
  return (
    <>
      <Button
        look={primary ? 'primary' : 'secondary'}
        size={primary ? 'normal' : 'small'}
        isPending={busy}
        onPress={() => void accept()}
      >
        {lines.length === 1 ? t`Nhận việc` : t`Nhận cả ${count} việc`}
      </Button>
      {problem === null ? null : (
        <span role="alert" className="text-sm font-medium text-unsatisfactory">
          {problem}
        </span>
      )}
    </>
  )
}
