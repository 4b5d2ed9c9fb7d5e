import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'

/** Up to here every row is in the page: the browser's own search and print see all of them. */
const ALL_UP_TO = 200

/** The stretch of rows in the page, and the empty height before and after it. */
export type RowWindow = {
  rows: { index: number }[]
  before: number
  after: number
  measure: ((element: Element | null) => void) | undefined
  whole: boolean
}

/**
 * Keeps long tables fast by holding only the rows near the screen in the page; for print all of them are there.
 * @param heightOf a row's height in pixels as far as it can be told beforehand
 */
export function useRowWindow(
  count: number,
  box: RefObject<HTMLElement | null>,
  heightOf: (index: number) => number,
): RowWindow {
  const printing = usePrinting()
  const whole = count <= ALL_UP_TO || printing
  const virtualizer = useVirtualizer({
    count,
    enabled: !whole,
    getScrollElement: () => box.current,
    estimateSize: heightOf,
    overscan: 12,
    initialRect: { width: 1000, height: 800 },
  })
  if (whole) {
    return {
      rows: Array.from({ length: count }, (_, index) => ({ index })),
      before: 0,
      after: 0,
      measure: undefined,
      whole,
    }
  }
  const items = virtualizer.getVirtualItems()
  return {
    rows: items.map(({ index }) => ({ index })),
    before: items[0]?.start ?? 0,
    after: virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0),
    measure: virtualizer.measureElement,
    whole,
  }
}

function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    // The page is printed as it stands when this handler returns, so the rows must be there by then.
    const begin = () => flushSync(() => setPrinting(true))
    const end = () => setPrinting(false)
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [])
  return printing
}
