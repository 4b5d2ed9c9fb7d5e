import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import type { ShownExceptionScope } from '@thuoc-do/contract'

const SCOPES: Record<Exclude<ShownExceptionScope['kind'], 'group'>, MessageDescriptor> = {
  'every-set': msg`cả cơ quan và mọi nhóm trong cơ quan`,
  agency: msg`chỉ tính chung cả cơ quan`,
  units: msg`từng đơn vị trong cơ quan`,
}

/** Words for the sets a higher share holds in. */
export function useScopeWords(): (scope: ShownExceptionScope) => string {
  const { t, i18n } = useLingui()
  return (scope) => {
    if (scope.kind !== 'group') return i18n._(SCOPES[scope.kind])
    const { group } = scope
    return t`nhóm “${group}”`
  }
}
