import { useLingui } from '@lingui/react/macro'
import type { PersonRow } from '@thuoc-do/contract'

/** Whether somebody can sign in, and as whom. */
export function AccountChip({ account }: { account: PersonRow['account'] }) {
  const { t } = useLingui()
  if (account === null) return <span className="text-sm font-normal text-soft">{t`Chưa có`}</span>
  return (
    <span className="font-normal">
      <span className={account.state === 'disabled' ? 'text-soft line-through' : ''}>{account.username}</span>
      {account.state === 'disabled' ? <span className="block text-sm text-unsatisfactory">{t`Đã khóa`}</span> : null}
    </span>
  )
}
