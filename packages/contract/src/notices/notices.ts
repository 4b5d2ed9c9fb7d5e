import { z } from 'zod'
import { daySchema, idSchema } from '../http.ts'
import { isNoticeKind, type NoticeKind } from './kinds.ts'

const kindSchema = z.custom<NoticeKind>((value) => typeof value === 'string' && isNoticeKind(value))

/** One notice. `params` carries names of rounds, periods and agencies, nothing else. */
export const noticeSchema = z.object({
  id: idSchema,
  kind: kindSchema.meta({ type: 'string' }),
  params: z.object({ round: z.string().optional(), period: z.string().optional(), agency: z.string().optional() }),
  /** Address inside the application. */
  link: z.string(),
  deadline: daySchema.nullable(),
  createdAt: z.iso.datetime(),
  read: z.boolean(),
})
export type Notice = z.infer<typeof noticeSchema>

/** `GET /api/notices`: the caller's newest, unread ones first, and how many are unread in all. */
export const noticesSchema = z.object({ notices: z.array(noticeSchema), unread: z.number().int() })

/** `GET /api/notices/count`: what the bell shows. */
export const noticeCountSchema = z.object({ unread: z.number().int() })

/** `POST /api/notices/read`: these, or all of them. */
export const readNoticesSchema = z.strictObject({ ids: z.union([z.literal('all'), z.array(idSchema).min(1).max(200)]) })

/** Strict enough that an address can never carry a second header or a second receiver. */
export const mailAddressSchema = z
  .string()
  .max(254)
  .regex(/^[^\s\p{Cc}@<>"(),;:]+@[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$/u)

/** `PUT /api/notices/mail`: where and whether the caller wants mail; no address, no mail. */
export const saveMailSettingSchema = z.strictObject({
  address: mailAddressSchema.nullable(),
  wanted: z.boolean(),
  language: z.enum(['vi', 'en']),
})

/** How the mail of the organisation goes, over the last seven days. */
export const mailStandingSchema = z.object({
  waiting: z.number().int(),
  retrying: z.number().int(),
  sent: z.number().int(),
  failed: z.number().int(),
  /** The server ended while one was being sent: nobody knows whether it went, and it is not sent again. */
  uncertain: z.number().int(),
  error: z.string().nullable(),
  errorAt: z.iso.datetime().nullable(),
})

/** `GET /api/notices/mail`: the setting; how mail goes only for the administrator. */
export const mailSettingSchema = z.object({
  address: z.string().nullable(),
  wanted: z.boolean(),
  language: z.enum(['vi', 'en']),
  /** Whether this server has a mail server at all, and the hour of the digest. */
  server: z.object({ hour: z.number().int() }).nullable(),
  standing: mailStandingSchema.nullable(),
})
export type MailSetting = z.infer<typeof mailSettingSchema>
