import { useState } from 'react'
import { browserDrafts, draftKey } from './draft-store.ts'
import { useMe } from './me.ts'

/**
 * What is typed into a form that is sent as a whole, kept in this browser until it was sent: leaving, a lost connection
 * or a refusal loses nothing. `record` names what the form is about; the account is added.
 */
export function useKept<T extends object>(
  record: string,
  begin: () => T,
  read: (value: unknown) => T | null,
): { value: T; set: (value: T) => void; forget: () => void; kept: boolean } {
  const key = draftKey(useMe().account.username, record)
  const [found] = useState(() => {
    const draft = browserDrafts().read(key)
    const value = typeof draft === 'object' && draft !== null && 'value' in draft ? read(draft.value) : null
    return { value }
  })
  const [value, setValue] = useState(() => found.value ?? begin())
  return {
    value,
    kept: found.value !== null,
    set(next) {
      setValue(next)
      browserDrafts().write(key, { value: next, version: 0, at: new Date().toISOString() })
    },
    forget() {
      browserDrafts().remove(key)
      setValue(begin())
    },
  }
}
