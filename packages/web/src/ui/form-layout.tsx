import type { ReactNode } from 'react'

/** The form to the left, where it stands to the right; on a phone one below the other with a bar at the foot. */
export function FormLayout(props: { children: ReactNode; side: ReactNode; bar?: ReactNode }) {
  return (
    <>
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="min-w-0 space-y-5">{props.children}</div>
        <aside
          className={`space-y-5 lg:sticky lg:top-5 ${props.bar ? 'max-lg:order-first max-sm:hidden' : 'max-lg:order-first'}`}
        >
          {props.side}
        </aside>
      </div>
      {props.bar}
    </>
  )
}
