import type { mailSettingSchema, noticesSchema, readNoticesSchema, saveMailSettingSchema } from '@thuoc-do/contract'
import { isNoticeKind } from '@thuoc-do/contract'
import type { z } from 'zod'
import type { Actor } from '../platform/actor.ts'
import { done, refuse, type Answer } from '../platform/transaction.ts'
import type { MailServer, NoticeStore } from './ports.ts'

const SHOWN = 200

/** What the use cases work with. */
export type NoticeDesk = {
  readonly store: NoticeStore
  readonly actor: Actor
  readonly now: Date
  readonly server: Pick<MailServer, 'hour'> | undefined
}

/** The caller's newest notices, unread ones first. A kind a newer server wrote, and this one has no words for, is left out. */
export async function listNotices({ store }: NoticeDesk): Promise<Answer<z.input<typeof noticesSchema>>> {
  const found = await store.newest(SHOWN)
  const notices = found.flatMap(({ kind, createdAt, readAt, ...notice }) =>
    isNoticeKind(kind) ? [{ ...notice, kind, createdAt: createdAt.toISOString(), read: readAt !== null }] : [],
  )
  return done({ notices, unread: await store.unread() })
}

/** How many are unread. */
export async function countNotices({ store }: NoticeDesk): Promise<Answer<{ unread: number }>> {
  return done({ unread: await store.unread() })
}

/** Marks the caller's notices as read; those of others do not exist for him. */
export async function readNotices(
  { store, now }: NoticeDesk,
  { ids }: z.output<typeof readNoticesSchema>,
): Promise<Answer<{ unread: number }>> {
  await store.markRead(ids, now)
  return done({ unread: await store.unread() })
}

/** Where and whether the caller gets mail; the administrator also hears how mail goes. */
export async function showMailSetting(desk: NoticeDesk): Promise<Answer<z.input<typeof mailSettingSchema>>> {
  const { store, actor, server, now } = desk
  const setting = await store.mailSetting()
  const standing = actor.administrator && server !== undefined ? await store.mailStanding(now) : null
  return done({
    address: setting?.address ?? null,
    wanted: setting?.wanted ?? true,
    language: setting?.language ?? 'vi',
    server: server === undefined ? null : { hour: server.hour },
    standing: standing && { ...standing, errorAt: standing.errorAt?.toISOString() ?? null },
  })
}

/** Keeps where and whether the caller wants mail. An account without a person gets none. */
export async function saveMailSetting(
  desk: NoticeDesk,
  setting: z.output<typeof saveMailSettingSchema>,
): Promise<Answer<z.input<typeof mailSettingSchema>>> {
  const { personId } = desk.actor
  if (personId === null) return refuse('refused', 'mail-needs-person')
  await desk.store.saveMailSetting(personId, setting)
  return showMailSetting(desk)
}
