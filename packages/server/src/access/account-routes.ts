import { writeFile } from 'node:fs/promises'
import { z } from 'zod'
import {
  changeAccountSchema,
  endOfficeSchema,
  grantOfficeSchema,
  idSchema,
  issueAccountsSchema,
  queuedSchema,
} from '@thuoc-do/contract'
import type { Context } from '../platform/context.ts'
import { writeWorkbook } from '../spreadsheet/index.ts'
import type { PasswordListWriter } from './account-ports.ts'
import { accountStore } from './account-store.ts'
import { askForAccounts, changeAccount, endOffice, grantOffice, issueAccounts, type AccountParts } from './accounts.ts'
import { firstPassword, hashPassword } from './sign-in.ts'

const writeList: PasswordListWriter = async (path, rows) => {
  const columns = [
    { heading: 'STT', width: 6, format: 'integer' as const },
    { heading: 'Họ và tên', width: 28 },
    { heading: 'Số hiệu', width: 14 },
    { heading: 'Đơn vị', width: 36 },
    { heading: 'Tên đăng nhập', width: 20 },
    { heading: 'Mật khẩu lần đầu', width: 20 },
  ]
  const above = [
    [
      {
        text: 'DANH SÁCH TÀI KHOẢN MỚI: phát riêng cho từng người; mật khẩu phải đổi khi đăng nhập lần đầu',
        first: 0,
        last: 5,
        bold: true,
      },
    ],
  ]
  const lines = rows.map(({ user, username, password }, at) => ({
    cells: [{ number: String(at + 1) }, user.fullName, user.code, user.unitName, username, password],
  }))
  await writeFile(path, await writeWorkbook([{ name: 'Tài khoản', above, columns, rows: lines, printed: true }]), {
    mode: 0o600,
  })
}

/** Issuing accounts, closing them, and standing roles. */
export function registerAccountRoutes({ route, jobs, clock }: Context): void {
  const parts: AccountParts = { store: accountStore, clock, firstPassword, hashPassword, writeList }
  jobs.register('issue-accounts', (run) => issueAccounts(parts, run, issueAccountsSchema.parse(run.input)))
  const params = z.object({ id: idSchema })
  route({
    method: 'POST',
    url: '/api/accounts',
    operationId: 'issueAccounts',
    summary: 'Issue accounts with first passwords',
    body: issueAccountsSchema,
    reply: queuedSchema,
    handle: ({ body, change }) =>
      change((tx, actor) => askForAccounts(actor, body, () => jobs.enqueue(tx, actor, 'issue-accounts', body))),
  })
  route({
    method: 'PUT',
    url: '/api/accounts/:id',
    operationId: 'changeAccount',
    summary: 'Close or open the account of a person',
    params,
    body: changeAccountSchema,
    reply: z.object({ state: z.string() }),
    handle: ({ params: { id }, body, change, requestId }) =>
      change((tx, actor) => changeAccount(parts, tx, actor, id, body.state, requestId)),
  })
  route({
    method: 'POST',
    url: '/api/offices',
    operationId: 'grantOffice',
    summary: 'Give a standing role',
    body: grantOfficeSchema,
    reply: z.object({ id: idSchema }),
    handle: ({ body, change, requestId }) => change((tx, actor) => grantOffice(parts, tx, actor, body, requestId)),
  })
  route({
    method: 'POST',
    url: '/api/offices/:id/end',
    operationId: 'endOffice',
    summary: 'End a standing role',
    params,
    body: endOfficeSchema,
    reply: z.object({ id: idSchema }),
    handle: ({ params: { id }, body, change, requestId }) =>
      change((tx, actor) => endOffice(parts, tx, actor, id, body.on, requestId)),
  })
}
