import { useLingui } from '@lingui/react/macro'
import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { useState } from 'react'
import { useMe } from '../lib/index.ts'
import { Logo, Mark, SkipLink, ToastRegion } from '../ui/index.ts'
import { AccountMenu } from './account-menu.tsx'
import { Bell } from './bell.tsx'
import { fillsTheHead, Navigation } from './navigation.tsx'

/** What surrounds every screen behind the sign-in: the head with the rooms, and a place for the screen. */
export function Shell() {
  const { t } = useLingui()
  const me = useMe()
  const path = useRouterState({ select: (state) => state.location.pathname })
  // Open on the screen it was opened on: going somewhere closes it.
  const [openOn, setOpenOn] = useState<string | null>(null)
  const open = openOn === path
  const full = fillsTheHead(me.rooms)
  const [inline, folded] = full
    ? ['hidden min-[1400px]:block', 'min-[1400px]:hidden']
    : ['hidden lg:block', 'lg:hidden']
  return (
    <>
      <SkipLink target="main" />
      <header className="no-print border-b border-line bg-paper">
        <div className="flex h-14 items-center gap-3 px-4 sm:px-7">
          <button
            type="button"
            aria-expanded={open}
            aria-controls="rooms"
            aria-label={t`Trình đơn`}
            onClick={() => setOpenOn(open ? null : path)}
            className={`-ml-2 flex size-10 items-center justify-center rounded-md text-soft hover:text-ink ${folded}`}
          >
            <Mark name={open ? 'cross' : 'menu'} className="size-5" />
          </button>
          <Link to="/" aria-label={t`Thước Đo, về trang đầu`} className="flex items-center rounded-sm">
            <Logo />
          </Link>
          <nav aria-label={t`Các phần`} className={`ml-3 shrink-0 ${inline}`}>
            <Navigation rooms={me.rooms} />
          </nav>
          <span className="flex-1" />
          <Bell />
          <AccountMenu tight={full} />
        </div>
        {open ? (
          <nav id="rooms" aria-label={t`Các phần`} className={`border-t border-line p-2 ${folded}`}>
            <Navigation rooms={me.rooms} upright />
          </nav>
        ) : null}
      </header>
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-[82rem] px-4 py-6 outline-none sm:px-7 sm:py-7">
        <Outlet />
      </main>
      <ToastRegion />
    </>
  )
}
