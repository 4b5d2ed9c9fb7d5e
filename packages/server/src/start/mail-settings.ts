import type { MailSettings, Sentence } from './ports.ts'

type Environment = Readonly<Record<string, string | undefined>>

const ADDRESS = /^[^\s\p{Cc}@<>"(),;:]+@[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$/u

function isUrl(text: string, protocols: readonly string[]): boolean {
  const url = URL.parse(text)
  return url !== null && protocols.includes(url.protocol) && url.hostname !== ''
}

/**
 * Reads THUOC_DO_SMTP_URL, THUOC_DO_MAIL_FROM, THUOC_DO_MAIL_HOUR and THUOC_DO_URL; undefined when no mail is wanted, a
 * sentence when something is wrong. The address of the mail server is never repeated: it may hold a password.
 * @param port what links lead to where THUOC_DO_URL is not set
 */
export function readMailSettings(env: Environment, port: number): MailSettings | undefined | Sentence {
  const smtpUrl = env['THUOC_DO_SMTP_URL'] ?? ''
  if (smtpUrl === '') return undefined
  if (!isUrl(smtpUrl, ['smtp:', 'smtps:'])) {
    return {
      vi: 'THUOC_DO_SMTP_URL phải có dạng smtp[s]://tài-khoản:mật-khẩu@máy:cổng.',
      en: 'THUOC_DO_SMTP_URL has to look like smtp[s]://user:password@host:port.',
    }
  }
  const from = env['THUOC_DO_MAIL_FROM'] ?? ''
  if (!ADDRESS.test(from)) {
    return {
      vi: `THUOC_DO_MAIL_FROM phải là một địa chỉ thư, không phải "${from}".`,
      en: `THUOC_DO_MAIL_FROM has to be a mail address, not "${from}".`,
    }
  }
  const wanted = env['THUOC_DO_MAIL_HOUR'] ?? ''
  const hour = wanted === '' ? 7 : Number(wanted)
  if (!/^\d*$/.test(wanted) || hour > 23) {
    return {
      vi: `THUOC_DO_MAIL_HOUR phải là giờ từ 0 đến 23, không phải "${wanted}".`,
      en: `THUOC_DO_MAIL_HOUR has to be an hour from 0 to 23, not "${wanted}".`,
    }
  }
  const address = env['THUOC_DO_URL'] ?? ''
  if (address !== '' && !isUrl(address, ['http:', 'https:'])) {
    return {
      vi: `THUOC_DO_URL phải có dạng https://máy, không phải "${address}".`,
      en: `THUOC_DO_URL has to look like https://host, not "${address}".`,
    }
  }
  return { smtpUrl, from, hour, address: (address || `http://127.0.0.1:${port}`).replace(/\/+$/, '') }
}
