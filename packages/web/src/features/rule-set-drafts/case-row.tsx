import { useLingui } from '@lingui/react/macro'
import type { SettledCase } from '@thuoc-do/domain'
import type { ReactNode } from 'react'
import { currentLanguage } from '../../lib/index.ts'
import { useAudienceNames } from '../../ui/index.ts'
import { ConditionEditor } from './condition-editor.tsx'
import { field, type Slot } from './draft-model.ts'
import { AudienceChoice, TextInput } from './fields.tsx'
import { Fold } from './fold.tsx'
import { Row } from './parts-of-rows.tsx'

/** A case in the instrument's words, with the condition by which the system recognises it. */
export function CaseRow<T extends SettledCase>(props: {
  slot: Slot<T>
  tools: ReactNode
  /** What kind of case it is, as the name of its field. */
  what: string
  children?: ReactNode
}) {
  const { t } = useLingui()
  const audience = useAudienceNames()
  const { tools, what, children } = props
  const slot: Slot<SettledCase> = {
    value: props.slot.value,
    path: props.slot.path,
    change: (update) => props.slot.change((now) => ({ ...now, ...update(now) })),
  }
  const name = slot.value.label[currentLanguage()] || slot.value.code
  const label = field(slot, 'label')
  const whom = audience(slot.value.audience)
  return (
    <Row
      slot={slot}
      name={name}
      tools={tools}
      fold={
        <Fold path={slot.path} of={name}>
          <TextInput slot={field(label, 'en')} label={t`${what} (tiếng Anh)`} lines={2} />
          <div className="sm:max-w-80">
            <AudienceChoice slot={field(slot, 'audience')} />
          </div>
        </Fold>
      }
    >
      <div className="space-y-2.5">
        <TextInput slot={field(label, 'vi')} label={whom === '' ? what : t`${what}, chỉ với ${whom}`} lines={2} />
        {children}
        <ConditionEditor slot={field(slot, 'when')} of={name} />
      </div>
    </Row>
  )
}
