import {
  mailSettingSchema,
  noticeCountSchema,
  noticesSchema,
  readNoticesSchema,
  saveMailSettingSchema,
} from '@thuoc-do/contract'
import type { Actor, Tx } from '../platform/actor.ts'
import type { Context } from '../platform/context.ts'
import { noticeStore } from './notice-store.ts'
import {
  countNotices,
  listNotices,
  readNotices,
  saveMailSetting,
  showMailSetting,
  type NoticeDesk,
} from './own-notices.ts'
import type { MailServer } from './ports.ts'

/** A person's own notices and where he wants mail; the mail server is undefined where the office has set none. */
export function registerNoticeRoutes({ route, clock }: Context, server: MailServer | undefined): void {
  const deskOf = (tx: Tx, actor: Actor): NoticeDesk => ({
    store: noticeStore(tx, actor.tenantId),
    actor,
    now: clock(),
    server,
  })
  route({
    method: 'GET',
    url: '/api/notices',
    operationId: 'listNotices',
    summary: 'My newest notices',
    reply: noticesSchema,
    handle: ({ read }) => read((tx, actor) => listNotices(deskOf(tx, actor))),
  })
  route({
    method: 'GET',
    url: '/api/notices/count',
    operationId: 'countNotices',
    summary: 'How many of my notices are unread',
    reply: noticeCountSchema,
    handle: ({ read }) => read((tx, actor) => countNotices(deskOf(tx, actor))),
  })
  route({
    method: 'POST',
    url: '/api/notices/read',
    operationId: 'readNotices',
    summary: 'Mark my notices as read',
    body: readNoticesSchema,
    reply: noticeCountSchema,
    handle: ({ body, change }) => change((tx, actor) => readNotices(deskOf(tx, actor), body)),
  })
  route({
    method: 'GET',
    url: '/api/notices/mail',
    operationId: 'getMailSetting',
    summary: 'Where and whether I get mail',
    reply: mailSettingSchema,
    handle: ({ read }) => read((tx, actor) => showMailSetting(deskOf(tx, actor))),
  })
  route({
    method: 'PUT',
    url: '/api/notices/mail',
    operationId: 'saveMailSetting',
    summary: 'Say where and whether I want mail',
    body: saveMailSettingSchema,
    reply: mailSettingSchema,
    handle: ({ body, change }) => change((tx, actor) => saveMailSetting(deskOf(tx, actor), body)),
  })
}
