import { noticeCountSchema, noticesSchema } from '@thuoc-do/contract'
import { queryOptions } from '@tanstack/react-query'
import { fetchValue } from './api.ts'

/** Everything asked about notices; made stale as a whole when one is read. */
export const NOTICES_KEY = ['notices'] as const

const A_MINUTE = 60_000

/** How many notices are unread, for the bell; looked at again every minute. */
export const noticeCountQuery = queryOptions({
  queryKey: [...NOTICES_KEY, 'count'],
  queryFn: ({ signal }) => fetchValue(noticeCountSchema, '/api/notices/count', { signal }),
  select: ({ unread }) => unread,
  refetchInterval: A_MINUTE,
})

/** The newest notices, unread ones first. */
export const noticesQuery = queryOptions({
  queryKey: [...NOTICES_KEY, 'list'],
  queryFn: ({ signal }) => fetchValue(noticesSchema, '/api/notices', { signal }),
})
