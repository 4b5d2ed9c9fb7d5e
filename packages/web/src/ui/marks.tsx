import type { ReactNode } from 'react'

/** Small line drawings of the product, 16 × 16, drawn in the colour of the text around them. */
export type MarkName =
  | 'check'
  | 'cross'
  | 'chevron-down'
  | 'chevron-right'
  | 'search'
  | 'menu'
  | 'more'
  | 'sort'
  | 'up'
  | 'down'
  | 'file'
  | 'warning'
  | 'info'
  | 'columns'
  | 'cloud-off'
  | 'plus'
  | 'bell'

const PATHS: Record<MarkName, ReactNode> = {
  check: <path d="m3 8.5 3.2 3.2L13 5" />,
  cross: <path d="m4 4 8 8m0-8-8 8" />,
  'chevron-down': <path d="m4 6.5 4 4 4-4" />,
  'chevron-right': <path d="m6.5 4 4 4-4 4" />,
  search: <path d="M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9Zm3.3-1.2L14 14" />,
  menu: <path d="M2.5 4h11m-11 4h11m-11 4h11" />,
  more: <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" strokeWidth="2" />,
  sort: <path d="m5 6.5 3-3 3 3m-6 3 3 3 3-3" />,
  up: <path d="M8 13V3.5m-4 4 4-4 4 4" />,
  down: <path d="M8 3v9.5m-4-4 4 4 4-4" />,
  file: <path d="M4 1.5h5l3 3v10H4zM9 1.5v3h3" />,
  warning: <path d="M8 2 1.5 13.5h13zM8 6.5v3.2m0 1.6v.4" />,
  info: <path d="M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM8 7.3v3.9M8 4.7v.4" />,
  columns: <path d="M2 3h12v10H2zm4 0v10m4-10v10" />,
  bell: <path d="M3 11.5h10c-1-1-1.5-2-1.5-4.5a3.5 3.5 0 0 0-7 0c0 2.5-.5 3.5-1.5 4.5Zm3.5 2a1.6 1.6 0 0 0 3 0" />,
  plus: <path d="M8 3v10M3 8h10" />,
  'cloud-off': <path d="m2 2 12 12M5 6a3 3 0 0 0 0 6h6m2.2-1A2.6 2.6 0 0 0 11.5 6a4 4 0 0 0-4-2.6" />,
}

/** One mark; decoration only, so the words beside it must say the same. */
export function Mark({ name, className = 'size-4' }: { name: MarkName; className?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      className={`${className} shrink-0`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {PATHS[name]}
    </svg>
  )
}
