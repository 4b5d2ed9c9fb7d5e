import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatCount, noticeCountQuery } from '../lib/index.ts'
import { Mark } from '../ui/index.ts'

const MOST_SHOWN = 99

/** The way to the notices, with how many are unread. */
export function Bell() {
  const { t } = useLingui()
  const { data: unread = 0 } = useQuery(noticeCountQuery)
  const count = formatCount(unread)
  return (
    <Link
      to="/notices"
      aria-label={unread === 0 ? t`Thông báo` : t`Thông báo, ${count} chưa đọc`}
      className="relative flex size-9 shrink-0 items-center justify-center rounded-full text-soft hover:bg-ground hover:text-ink aria-[current=page]:text-ink pointer-coarse:size-11"
    >
      <Mark name="bell" className="size-5" />
      {unread > 0 ? (
        <span
          aria-hidden="true"
          className="absolute top-0 right-0 flex h-4.5 min-w-4.5 items-center justify-center rounded-full bg-red px-1 text-xs font-semibold text-paper"
        >
          {unread > MOST_SHOWN ? `${MOST_SHOWN}+` : count}
        </span>
      ) : null}
    </Link>
  )
}
