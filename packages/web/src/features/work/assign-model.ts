import { assignSchema, type workPeopleSchema } from '@thuoc-do/contract'
import { multiply, ZERO, type Exact } from '@thuoc-do/domain'
import { newKey, readExact, readWholeQuantity } from '../../lib/index.ts'

export type WorkPerson = ReturnType<typeof workPeopleSchema.parse>['people'][number]
export type Assignment = ReturnType<typeof assignSchema.parse>

/** What is filled in to assign one product; `shares` holds who is ticked. `key` makes sending it twice one act. */
export type AssignDraft = {
  key: string
  from: 'catalogue' | 'described'
  code: string
  name: string
  productUnit: string
  complexity: string
  coefficient: string
  origin: 'planned' | 'ad-hoc'
  deadline: string
  shares: readonly { personId: number; quantity: string; output: string }[]
}

/** Something that keeps an assignment from being sent. */
export type AssignGap = 'product' | 'name' | 'productUnit' | 'coefficient' | 'deadline' | 'people' | 'quantity'

/** An assignment not yet filled in. */
export function newAssignment(deadline: string): AssignDraft {
  return {
    key: newKey(),
    from: 'catalogue',
    code: '',
    name: '',
    productUnit: '',
    complexity: '',
    coefficient: '1',
    origin: 'planned',
    deadline,
    shares: [],
  }
}

/** A draft found in the browser, if it is one. */
export function readAssignment(value: unknown): AssignDraft | null {
  if (typeof value !== 'object' || value === null) return null
  const text = (name: string): string => {
    const found: unknown = Reflect.get(value, name)
    return typeof found === 'string' ? found : ''
  }
  const shares: unknown = Reflect.get(value, 'shares')
  if (text('key') === '' || !Array.isArray(shares)) return null
  return {
    key: text('key'),
    from: text('from') === 'catalogue' ? 'catalogue' : 'described',
    code: text('code'),
    name: text('name'),
    productUnit: text('productUnit'),
    complexity: text('complexity'),
    coefficient: text('coefficient'),
    origin: text('origin') === 'ad-hoc' ? 'ad-hoc' : 'planned',
    deadline: text('deadline'),
    shares: shares.flatMap((share: unknown) =>
      typeof share === 'object' &&
      share !== null &&
      'personId' in share &&
      typeof share.personId === 'number' &&
      'quantity' in share &&
      typeof share.quantity === 'string' &&
      'output' in share &&
      typeof share.output === 'string'
        ? [{ personId: share.personId, quantity: share.quantity, output: share.output }]
        : [],
    ),
  }
}

/** What one product counts for: as the catalogue has it, or as it was described; null while that is not known. */
export function coefficientOf({ from, code, coefficient }: AssignDraft): string | null {
  if (from === 'described') return readWholeQuantity(coefficient)
  return code === '' ? null : coefficient
}

/** Everything that is still wanting, in the order of the form. */
export function gapsOf(draft: AssignDraft): AssignGap[] {
  const gaps: (AssignGap | false)[] = [
    draft.from === 'catalogue' && draft.code === '' && 'product',
    draft.from === 'described' && draft.name.trim() === '' && 'name',
    draft.from === 'described' && draft.productUnit.trim() === '' && 'productUnit',
    draft.from === 'described' && readWholeQuantity(draft.coefficient) === null && 'coefficient',
    !/^\d{4}-\d{2}-\d{2}$/u.test(draft.deadline) && 'deadline',
    draft.shares.length === 0 && 'people',
    draft.shares.some(({ quantity }) => readWholeQuantity(quantity) === null) && 'quantity',
  ]
  return gaps.filter((gap) => gap !== false)
}

/** The assignment as it is sent; null while something is wanting. */
export function assignmentOf(draft: AssignDraft, period: string): Assignment | null {
  if (gapsOf(draft).length > 0) return null
  const product =
    draft.from === 'catalogue'
      ? { from: 'catalogue', code: draft.code }
      : {
          from: 'described',
          name: draft.name.trim(),
          productUnit: draft.productUnit.trim(),
          complexity: draft.complexity === '' ? null : Number(draft.complexity),
          coefficient: readWholeQuantity(draft.coefficient),
        }
  const { key, origin, deadline, shares } = draft
  return (
    assignSchema.safeParse({
      key,
      period,
      product,
      origin,
      deadline,
      shares: shares.map(({ personId, quantity, output }) => ({
        personId,
        quantity: readWholeQuantity(quantity),
        output: output.trim(),
      })),
    }).data ?? null
  )
}

/** What the people below would carry: the load each has and what this assignment adds, in converted products. */
export function loadWith(
  person: WorkPerson,
  draft: AssignDraft,
  coefficient: string | null,
): { now: Exact; more: Exact } {
  const now = readExact(person.load) ?? ZERO
  const share = draft.shares.find(({ personId }) => personId === person.personId)
  const quantity = share ? readWholeQuantity(share.quantity) : null
  const factor = coefficient === null ? null : readExact(coefficient)
  return {
    now,
    more: quantity === null || factor === null ? ZERO : multiply(readExact(quantity) ?? ZERO, factor),
  }
}
