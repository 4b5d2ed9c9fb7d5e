import { useLingui } from '@lingui/react/macro'
import type { WorkLineRow } from '@thuoc-do/contract'
import { useState } from 'react'
import { useKept, writeQuantity } from '../../lib/index.ts'
import { Button, Dialog, showToast } from '../../ui/index.ts'
import { ActFields } from './act-fields.tsx'
import { actOf, newDraft, readDraft, wanting } from './act-model.ts'
import { ACT_WORDS } from './act-words.ts'
import { SendingNotice } from './sending-notice.tsx'
import type { ActKind } from './use-line-act.ts'
import { useSending } from './use-sending.ts'

/** What somebody is about to do to a line; `of` is the event it answers, `aboutOf` that event in words. */
export type Asked = {
  line: WorkLineRow
  kind: Exclude<ActKind, 'accepted' | 'completed'>
  of: string | null
  aboutOf?: string
}

/** A window for one act on a line: its fields, what it will do, and every reason when it is refused. */
export function ActDialog({ asked, onClose }: { asked: Asked; onClose: () => void }) {
  const { t, i18n } = useLingui()
  const { line, kind, of, aboutOf } = asked
  const words = ACT_WORDS[kind]
  const begin = () =>
    newDraft({
      ...(kind === 'amended' ? { quantity: writeQuantity(line.assigned) } : {}),
      ...(kind === 'amended' || kind === 'handed-over' ? { deadline: line.deadline } : {}),
    })
  const kept = useKept(`work-${line.id}-${kind}-${of ?? ''}`, begin, readDraft)
  const [pressed, setPressed] = useState(false)
  const { state, send } = useSending(() => {
    kept.forget()
    showToast(i18n._(words.said))
    onClose()
  })
  const { value } = kept

  function act(version: number): void {
    setPressed(true)
    const made = actOf(kind, value, of)
    if (made !== null) void send({ line: { id: line.id, version }, key: value.key, onDay: value.onDay, act: made })
  }
  return (
    <Dialog
      title={i18n._(words.title)}
      isOpen
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t`Thôi`}</Button>
          <Button
            look={kind === 'withdrawn' ? 'danger' : 'primary'}
            isPending={state.kind === 'sending'}
            onPress={() => act(line.version)}
          >
            {i18n._(words.action)}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <div>
          <p className="font-semibold">{line.name}</p>
          <p className="text-sm text-soft">
            {line.fullName}
            {line.output === '' ? null : <> · {line.output}</>}
          </p>
          {aboutOf === undefined ? null : <p className="mt-1 text-sm">{aboutOf}</p>}
          <p className="mt-2 text-sm">{i18n._(words.about)}</p>
        </div>
        <ActFields
          line={line}
          kind={kind}
          value={value}
          missing={pressed ? wanting(kind, value) : []}
          reasonLabel={i18n._(words.reason)}
          onChange={kept.set}
        />
        <SendingNotice state={state} before={line} onSendOn={act} />
      </div>
    </Dialog>
  )
}
