import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Conflict } from '../lib/index.ts'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'

/**
 * Two people saved the same record: what is mine, what is theirs, and a choice. Nothing is lost until one of the
 * buttons is pressed. `children` lays the differences side by side, in the words of the form.
 */
export function ConflictNotice<T>({ conflict, children }: { conflict: Conflict<T>; children?: ReactNode }) {
  const { t } = useLingui()
  return (
    <Notice
      tone="attention"
      title={t`Có người khác vừa sửa phiếu này`}
      action={
        <>
          <Button onPress={conflict.takeTheirs}>{t`Dùng bản của người kia`}</Button>
          <Button onPress={conflict.keepMine}>{t`Giữ bản của tôi`}</Button>
        </>
      }
    >
      <p>{t`Bản anh/chị vừa nhập vẫn còn trên máy này và chưa ghi đè lên bản của họ. Hãy chọn một bản để tiếp tục.`}</p>
      {children}
    </Notice>
  )
}
