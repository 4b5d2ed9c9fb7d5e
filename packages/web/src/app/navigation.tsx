import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import type { Room } from '@thuoc-do/contract'
import { Link, type LinkProps } from '@tanstack/react-router'
import { classes } from '../ui/class-names.ts'

/** The rooms that have screens, in the order a day goes through them. */
const ROOMS: readonly { room: Room; to: NonNullable<LinkProps['to']>; label: MessageDescriptor }[] = [
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

/** Whether the rooms fill the whole head of a desk's screen, so that nothing else fits beside them. */
export function fillsTheHead(rooms: readonly Room[]): boolean {
  return roomsOf(rooms).length > 8
}

/** Links to the rooms the person has business in. */
export function Navigation({ rooms, upright = false }: { rooms: readonly Room[]; upright?: boolean }) {
  const { i18n } = useLingui()
  const shown = roomsOf(rooms)
  // With every room there is they stand closer, so that the head still holds them from the same width on.
  const padding = shown.length > 10 ? 'px-1.5 py-1.5' : 'px-2.5 py-1.5'
  return (
    <ul className={upright ? 'flex flex-col' : 'flex items-center gap-1'}>
      {shown.map(({ room, to, label }) => (
        <li key={room}>
          <Link
            to={to}
            activeOptions={{ exact: to === '/' }}
            className={classes(
              'block rounded-md font-medium whitespace-nowrap text-soft hover:text-ink aria-[current=page]:font-semibold aria-[current=page]:text-ink',
              upright ? 'px-4 py-3 aria-[current=page]:bg-red-tint' : padding,
            )}
          >
            {i18n._(label)}
          </Link>
        </li>
      ))}
    </ul>
  )
}
