import type { SubjectKind } from '../../../kernel/index.ts'
import { isDay } from '../../binding/binding.ts'
import type { Binding, RuleSet } from '../../document/document.ts'
import type { Report } from '../rule-set-problems.ts'
import { formsOfBinding } from './bound-subjects.ts'
import { checkCodes, placedCodes } from './codes.ts'
import { checkDay } from './identity.ts'
import { checkListedOnce } from './numbers.ts'

/** Whom the set binds and when: real days, nobody before it is in force, nobody by two rules on one day. */
export function checkBindings({ binds, identity }: RuleSet, report: Report): void {
  if (binds.length === 0) report('set-binds-nobody', 'binds')
  checkCodes(placedCodes(binds, 'binds'), report)
  binds.forEach((binding, at) => {
    const path = `binds[${at}]`
    const { kinds, audience, from, to } = binding
    if (kinds.length === 0) report('set-binds-nobody', `${path}.kinds`)
    else if (formsOfBinding(binding).length === 0)
      report('set-audience-reaches-nobody', `${path}.audience`, { audience })
    checkListedOnce(kinds, `${path}.kinds`, report)
    const begins = checkDay(from, `${path}.from`, report)
    if (begins && isDay(identity.inForceFrom) && from < identity.inForceFrom)
      report('set-binds-before-force', `${path}.from`, { from, inForceFrom: identity.inForceFrom })
    if (to !== null && checkDay(to, `${path}.to`, report) && begins && to < from)
      report('set-ends-before-it-begins', `${path}.to`, { from, to })
    for (const [before, other] of binds.slice(0, at).entries()) {
      const kind = sharedKind(binding, other)
      if (kind !== undefined && overlapsInTime(binding, other))
        report('set-bindings-overlap', path, { kind, other: String(before + 1) })
    }
  })
}

function sharedKind(a: Binding, b: Binding): SubjectKind | undefined {
  return a.kinds.find(
    (kind) =>
      b.kinds.includes(kind) &&
      formsOfBinding({ kinds: [kind], audience: a.audience }).some((form) =>
        formsOfBinding({ kinds: [kind], audience: b.audience }).includes(form),
      ),
  )
}

/** Days written YYYY-MM-DD are ordered like their texts; both ends belong to the span. */
function overlapsInTime(a: Binding, b: Binding): boolean {
  return (a.to === null || b.from <= a.to) && (b.to === null || a.from <= b.to)
}
