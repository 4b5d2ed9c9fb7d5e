import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import type { Me } from '@thuoc-do/contract'
import { Link, Outlet, useRouterState, type LinkProps } from '@tanstack/react-router'
import { useMe } from '../lib/index.ts'

const isHead = ({ relations }: Me) => relations.some(({ role }) => role === 'head')
const isPersonnel = ({ relations }: Me) => relations.some(({ role }) => role === 'personnel')
const isPerson = ({ person }: Me) => person !== null

/** The screens of work and its scores, in the order a period goes through them. */
const ROOMS: readonly { to: NonNullable<LinkProps['to']>; label: MessageDescriptor; for: (me: Me) => boolean }[] = [
  { to: '/work', label: msg`Việc của tôi`, for: isPerson },
  { to: '/work/unit', label: msg`Việc của đơn vị`, for: isHead },
  { to: '/work/scores', label: msg`Điểm theo dõi`, for: (me) => isPerson(me) || isHead(me) || isPersonnel(me) },
  { to: '/work/year', label: msg`Năm của tôi`, for: isPerson },
  { to: '/catalogue', label: msg`Danh mục sản phẩm`, for: ({ rooms }) => rooms.includes('catalogue') },
  { to: '/work/periods', label: msg`Kỳ theo dõi`, for: isPersonnel },
]

/** What surrounds every screen of work: the way from one to the other without going through the head of the page. */
export function WorkRooms() {
  const { t, i18n } = useLingui()
  const me = useMe()
  const shown = ROOMS.filter((room) => room.for(me))
  // One form lies under its list, though its address does not.
  const onForm = useRouterState({ select: ({ location }) => location.pathname.startsWith('/work/score/') })
  return (
    <>
      {shown.length > 1 ? (
        <nav aria-label={t`Việc, điểm và danh mục`} className="no-print -mt-3 mb-4 overflow-x-auto">
          <ul className="flex gap-1 border-b border-line">
            {shown.map(({ to, label }) => (
              <li key={to}>
                <Link
                  to={to}
                  activeOptions={{ exact: to === '/work', includeSearch: false }}
                  {...(onForm && to === '/work/scores' ? { 'aria-current': 'page' as const } : {})}
                  className="-mb-px block border-b-2 border-transparent px-3 py-2 text-sm font-medium whitespace-nowrap text-soft outline-offset-[-2px] hover:text-ink aria-[current=page]:border-red aria-[current=page]:text-ink"
                >
                  {i18n._(label)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <Outlet />
    </>
  )
}
