import { useLingui } from '@lingui/react/macro'
import { useEffect, type ReactNode } from 'react'
import { Mark } from './marks.tsx'

/** A step on the way to this screen; the last one has no link. */
export type Crumb = { key: string; content: ReactNode }

/** The way back; links come from the router (`TextLink`). */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const { t } = useLingui()
  return (
    <nav aria-label={t`Đường dẫn`} className="no-print">
      <ol className="flex flex-wrap items-center gap-x-1.5 text-sm text-soft">
        {crumbs.map(({ key, content }, at) => (
          <li key={key} className="flex items-center gap-1.5">
            {at > 0 ? <Mark name="chevron-right" className="size-3" /> : null}
            {content}
          </li>
        ))}
      </ol>
    </nav>
  )
}

export type PageHeaderProps = {
  title: string
  crumbs?: readonly Crumb[]
  /** One line under the title: what this is, by which rule, as of when. */
  about?: ReactNode
  /** Buttons, the one primary action last. */
  actions?: ReactNode
}

/** The head of a screen; also the title of the browser's tab. */
export function PageHeader({ title, crumbs, about, actions }: PageHeaderProps) {
  useEffect(() => {
    document.title = `${title} · Thước Đo`
  }, [title])
  return (
    <div className="mb-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        {crumbs && crumbs.length > 0 ? <Breadcrumbs crumbs={crumbs} /> : null}
        <h1 className="text-xl">{title}</h1>
        {about ? <div className="text-sm text-soft">{about}</div> : null}
      </div>
      {actions ? <div className="no-print flex flex-wrap items-center gap-2.5">{actions}</div> : null}
    </div>
  )
}

export type CardProps = {
  title?: ReactNode
  aside?: ReactNode
  children: ReactNode
  /** Lets a table reach the edges. */
  flush?: boolean
  /** On a phone the sheet disappears and its content lies on the ground, as cards of its own do. */
  openOnPhone?: boolean
}

/** A sheet of paper on the ground, with a head line if it has one. */
export function Card(props: CardProps) {
  const { title, aside, children, flush = false, openOnPhone = false } = props
  const phone = openOnPhone ? ' max-sm:rounded-none max-sm:border-0 max-sm:bg-transparent' : ''
  return (
    <section data-card="" className={`min-w-0 overflow-clip rounded-lg border border-line bg-paper${phone}`}>
      {title ? (
        <div
          className={`flex flex-wrap items-baseline justify-between gap-x-4 px-5 ${flush ? 'border-b border-line py-3.5' : 'pt-4 pb-2'}${openOnPhone ? ' max-sm:border-0 max-sm:px-0' : ''}`}
        >
          <h2 className="text-lg">{title}</h2>
          {aside ? <div className="text-sm text-soft">{aside}</div> : null}
        </div>
      ) : null}
      <div className={flush ? '' : `px-5 pb-5 ${title ? '' : 'pt-5'}`}>{children}</div>
    </section>
  )
}

/** What stands where there is nothing yet: why, and what would bring something. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="flex flex-col items-center gap-2 px-6 py-12 text-center">
      <svg
        viewBox="0 0 96 24"
        className="h-6 w-24 text-line-strong"
        fill="none"
        stroke="currentColor"
        aria-hidden="true"
      >
        <rect x="1" y="1" width="94" height="22" rx="4" strokeWidth="1.5" strokeDasharray="4 4" />
        <path d="M12 23v-6m12 6v-9m12 9v-6m12 6v-9m12 9v-6m12 6v-9m12 9v-6" strokeWidth="1.5" />
      </svg>
      <p className="text-lg font-semibold">{title}</p>
      {children ? <div className="max-w-prose text-soft">{children}</div> : null}
      {action ? <div className="mt-2 flex flex-wrap justify-center gap-2">{action}</div> : null}
    </div>
  )
}

/** The first stop of the keyboard: past the navigation. */
export function SkipLink({ target }: { target: string }) {
  const { t } = useLingui()
  return (
    <a
      href={`#${target}`}
      className="sr-only rounded-md bg-paper px-4 py-2 font-semibold text-red focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50"
    >
      {t`Đến nội dung chính`}
    </a>
  )
}
