import { evidenceRefSchema, workActSchema } from '@thuoc-do/contract'
import { newKey, readQuantity, readWholeQuantity, today } from '../../lib/index.ts'
import type { Act, ActKind } from './use-line-act.ts'

/** Something to look at, as it is sent, with the name people know it by. */
export type Evidence = { ref: ReturnType<typeof evidenceRefSchema.parse>; name: string }

/** What is filled in for an act; each kind uses some of it. `key` names the act from the first keystroke on. */
export type ActDraft = {
  key: string
  onDay: string
  quantity: string
  deadline: string
  reason: string
  note: string
  evidence: readonly Evidence[]
  objective: boolean | null
  toPerson: string
}
export type ActField = Exclude<keyof ActDraft, 'key'>

/** Which fields an act has, in the order they are asked. */
export const ACT_FIELDS: Record<ActKind, readonly ActField[]> = {
  accepted: [],
  objected: ['reason'],
  amended: ['quantity', 'deadline', 'reason'],
  withdrawn: ['reason'],
  completed: ['quantity', 'onDay', 'note', 'evidence'],
  corrected: ['quantity', 'reason'],
  'evidence-added': ['evidence', 'note'],
  delayed: ['onDay', 'reason'],
  'failed-review': ['onDay', 'reason'],
  upheld: ['reason'],
  reversed: ['reason'],
  'cause-claimed': ['reason', 'evidence'],
  'cause-answered': ['objective', 'reason'],
  'handed-over': ['quantity', 'toPerson', 'deadline', 'reason'],
}

/** An act not yet filled in. */
export function newDraft(facts: Partial<ActDraft> = {}): ActDraft {
  return {
    key: newKey(),
    onDay: today(),
    quantity: '',
    deadline: '',
    reason: '',
    note: '',
    evidence: [],
    objective: null,
    toPerson: '',
    ...facts,
  }
}

/** A draft found in the browser, if it is one. */
export function readDraft(value: unknown): ActDraft | null {
  if (typeof value !== 'object' || value === null) return null
  const text = (name: string): string => {
    const found: unknown = Reflect.get(value, name)
    return typeof found === 'string' ? found : ''
  }
  const evidence: unknown = Reflect.get(value, 'evidence')
  const objective: unknown = Reflect.get(value, 'objective')
  if (text('key') === '' || !Array.isArray(evidence)) return null
  return {
    key: text('key'),
    onDay: text('onDay'),
    quantity: text('quantity'),
    deadline: text('deadline'),
    reason: text('reason'),
    note: text('note'),
    evidence: evidence.flatMap((one: unknown) => {
      if (typeof one !== 'object' || one === null || !('ref' in one) || !('name' in one)) return []
      const ref = evidenceRefSchema.safeParse(one.ref)
      return ref.success && typeof one.name === 'string' ? [{ ref: ref.data, name: one.name }] : []
    }),
    objective: typeof objective === 'boolean' ? objective : null,
    toPerson: text('toPerson'),
  }
}

/** Fields of an act that are not filled in yet, or cannot be read. */
export function wanting(kind: ActKind, draft: ActDraft): ActField[] {
  return ACT_FIELDS[kind].filter((field) => {
    switch (field) {
      case 'quantity':
        return (kind === 'corrected' ? readQuantity : readWholeQuantity)(draft.quantity) === null
      case 'reason':
        return draft.reason.trim() === ''
      case 'deadline':
      case 'onDay':
        return !/^\d{4}-\d{2}-\d{2}$/u.test(draft[field])
      case 'objective':
        return draft.objective === null
      case 'toPerson':
        return draft.toPerson === ''
      case 'evidence':
        return kind === 'evidence-added' && draft.evidence.length === 0
      case 'note':
        return false
      default:
        return field satisfies never
    }
  })
}

/** The act as it is sent; null while something is wanting. `of` names the event that is answered. */
export function actOf(kind: ActKind, draft: ActDraft, of: string | null): Act | null {
  if (wanting(kind, draft).length > 0) return null
  const fields: Partial<Record<ActField, unknown>> = {
    quantity: readQuantity(draft.quantity),
    deadline: draft.deadline,
    reason: draft.reason.trim(),
    note: draft.note.trim(),
    evidence: draft.evidence.map(({ ref }) => ref),
    objective: draft.objective,
    toPerson: Number(draft.toPerson),
  }
  const asked = ACT_FIELDS[kind].filter((field) => field !== 'onDay')
  const act = {
    kind,
    ...Object.fromEntries(asked.map((field) => [field, fields[field]])),
    ...(of === null ? {} : { of }),
  }
  return workActSchema.shape.act.safeParse(act).data ?? null
}
