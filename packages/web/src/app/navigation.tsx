import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import type { Room } from '@thuoc-do/contract'
import { Link, useRouterState, type LinkProps } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { classes } from '../ui/class-names.ts'
import { Mark } from '../ui/index.ts'

type Entry = { room: Room; to: NonNullable<LinkProps['to']>; label: MessageDescriptor }

/** The rooms that have screens, in the order a day goes through them. */
const ROOMS: readonly Entry[] = [
  { room: 'today', to: '/', label: msg`Việc cần làm` },
  { room: 'work', to: '/work', label: msg`Công việc` },
  { room: 'appraisals', to: '/appraisals', label: msg`Phiếu của tôi` },
  { room: 'unit', to: '/unit', label: msg`Đơn vị` },
  { room: 'rounds', to: '/rounds', label: msg`Đợt đánh giá` },
  { room: 'meetings', to: '/meetings', label: msg`Họp, bỏ phiếu` },
  { room: 'petitions', to: '/petitions', label: msg`Kiến nghị` },
  { room: 'bodies', to: '/bodies', label: msg`Xếp loại tổ chức` },
  { room: 'statistics', to: '/statistics', label: msg`Thống kê` },
  { room: 'rule-sets', to: '/rule-sets', label: msg({ message: 'Bộ tiêu chí', context: 'rooms' }) },
  { room: 'organisation', to: '/organisation', label: msg`Tổ chức và nhân sự` },
]

const roomsOf = (rooms: readonly Room[]) => ROOMS.filter(({ room }) => rooms.includes(room))

/** As many rooms as stand beside each other in the head of a desk's screen. */
const BESIDE = 10

/** Whether the rooms fill the whole head of a desk's screen, so that nothing else fits beside them. */
export function fillsTheHead(rooms: readonly Room[]): boolean {
  return roomsOf(rooms).length > 8
}

/** Links to the rooms the person has business in; of too many for the head the last ones stand under one button. */
export function Navigation({ rooms, upright = false }: { rooms: readonly Room[]; upright?: boolean }) {
  const all = roomsOf(rooms)
  const beside = upright || all.length <= BESIDE ? all : all.slice(0, BESIDE - 2)
  return (
    <ul className={upright ? 'flex flex-col' : 'flex items-center gap-1'}>
      {beside.map((entry) => (
        <li key={entry.room}>
          <RoomLink entry={entry} look={upright ? 'px-4 py-3 aria-[current=page]:bg-red-tint' : 'px-2.5 py-1.5'} />
        </li>
      ))}
      {beside.length < all.length ? (
        <li>
          <MoreRooms entries={all.slice(beside.length)} />
        </li>
      ) : null}
    </ul>
  )
}

function RoomLink({ entry: { to, label }, look }: { entry: Entry; look: string }) {
  const { i18n } = useLingui()
  return (
    <Link
      to={to}
      activeOptions={{ exact: to === '/' }}
      className={classes(
        'block rounded-md font-medium whitespace-nowrap text-soft hover:text-ink aria-[current=page]:font-semibold aria-[current=page]:text-ink',
        look,
      )}
    >
      {i18n._(label)}
    </Link>
  )
}

function MoreRooms({ entries }: { entries: readonly Entry[] }) {
  const { t } = useLingui()
  const path = useRouterState({ select: (state) => state.location.pathname })
  // Open on the screen it was opened on: going somewhere closes it.
  const [openOn, setOpenOn] = useState<string | null>(null)
  const here = entries.some(({ to }) => path.startsWith(to))
  return (
    <DialogTrigger isOpen={openOn === path} onOpenChange={(open) => setOpenOn(open ? path : null)}>
      <Button
        className={classes(
          'flex items-center gap-1 rounded-md px-2.5 py-1.5 font-medium whitespace-nowrap hover:text-ink',
          here ? 'font-semibold text-ink' : 'text-soft',
        )}
      >
        {t`Phần khác`}
        <Mark name="chevron-down" className="size-4" />
      </Button>
      <Popover placement="bottom end" className="min-w-52 rounded-md border border-[#cfcdc7] bg-paper p-1 outline-none">
        <Dialog aria-label={t`Các phần khác`} className="outline-none">
          <ul>
            {entries.map((entry) => (
              <li key={entry.room}>
                <RoomLink entry={entry} look="px-2.5 py-2 aria-[current=page]:bg-red-tint" />
              </li>
            ))}
          </ul>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
