import { useLingui } from '@lingui/react/macro'
import type { PersonDetail } from '@thuoc-do/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { nothing, request, useReasons } from '../../lib/index.ts'
import { Button, Card, ConfirmDialog, showToast } from '../../ui/index.ts'
import { IssueAccountsDialog } from './issue-accounts-dialog.tsx'
import { ORGANISATION } from './queries.ts'

/** How the person signs in; who looks after him may issue, close and open it. */
export function AccountCard({ person }: { person: PersonDetail }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const reasons = useReasons()
  const [open, setOpen] = useState<'issue' | 'state' | null>(null)
  const { account, fullName, can } = person
  const closes = account?.state === 'active'

  async function change(): Promise<readonly string[]> {
    const answer = await request(nothing, `/api/accounts/${person.id}`, {
      method: 'PUT',
      body: { state: closes ? 'disabled' : 'active' },
    })
    if (!answer.ok) return reasons(answer.refusal)
    await queries.invalidateQueries({ queryKey: ORGANISATION })
    showToast(closes ? t`Đã khóa tài khoản.` : t`Đã mở lại tài khoản.`)
    return []
  }

  return (
    <Card title={t`Tài khoản`}>
      {account === null ? (
        <>
          <p className="text-soft">{t`Chưa có tài khoản nên chưa đăng nhập được.`}</p>
          {can.issueAccount ? (
            <div className="mt-3">
              <Button onPress={() => setOpen('issue')}>{t`Cấp tài khoản`}</Button>
            </div>
          ) : null}
        </>
      ) : (
        <>
          <p>
            <span className="font-medium">{account.username}</span>{' '}
            {closes ? (
              <span className="text-outstanding">{t`đang hoạt động`}</span>
            ) : (
              <span className="text-unsatisfactory">{t`đã khóa`}</span>
            )}
          </p>
          {can.grantOffice ? (
            <div className="mt-3">
              <Button look={closes ? 'danger' : 'secondary'} onPress={() => setOpen('state')}>
                {closes ? t`Khóa tài khoản` : t`Mở lại tài khoản`}
              </Button>
            </div>
          ) : null}
        </>
      )}
      {/* Stays while its list of passwords is open: the account exists by then. */}
      {open === 'issue' ? (
        <IssueAccountsDialog who={fullName} recipients={{ personIds: [person.id] }} onClose={() => setOpen(null)} />
      ) : null}
      <ConfirmDialog
        title={closes ? t`Khóa tài khoản của ${fullName}` : t`Mở lại tài khoản của ${fullName}`}
        isOpen={open === 'state'}
        onClose={() => setOpen(null)}
        action={closes ? t`Khóa tài khoản` : t`Mở lại tài khoản`}
        look={closes ? 'danger' : 'primary'}
        onConfirm={change}
      >
        {closes
          ? t`Người này bị thoát ra ngay ở mọi máy và không đăng nhập được cho đến khi được mở lại. Phiếu và kết quả vẫn giữ nguyên.`
          : t`Người này đăng nhập lại được bằng mật khẩu cũ.`}
      </ConfirmDialog>
    </Card>
  )
}
