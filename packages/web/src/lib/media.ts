import { useCallback, useSyncExternalStore } from 'react'

/** Whether a media query holds now, and again whenever that changes. False where the browser cannot tell. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      if (typeof matchMedia === 'undefined') return () => undefined
      const list = matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    [query],
  )
  return useSyncExternalStore(
    subscribe,
    () => typeof matchMedia !== 'undefined' && matchMedia(query).matches,
    () => false,
  )
}

/** Phones and narrow windows, where a table row becomes a card. */
export function useNarrow(): boolean {
  return useMedia('(max-width: 639.98px)')
}
