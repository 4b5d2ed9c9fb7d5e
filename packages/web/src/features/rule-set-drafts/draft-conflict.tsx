import { useLingui } from '@lingui/react/macro'
import type { RuleSet } from '@thuoc-do/domain'
import { useMemo } from 'react'
import { formatCount } from '../../lib/index.ts'
import { Button, Notice } from '../../ui/index.ts'
import { differencesOf } from './differences.ts'
import { usePlaceWords } from './place-words.ts'

type ConflictProps = { mine: RuleSet; theirs: RuleSet; keepMine: () => void; takeTheirs: () => void }

const SHOWN = 12

/** Two versions of one draft met: shows where they differ and lets the person choose; until then both are kept. */
export function DraftConflict({ mine, theirs, keepMine, takeTheirs }: ConflictProps) {
  const { t } = useLingui()
  const place = usePlaceWords()
  const differences = useMemo(() => differencesOf(mine, theirs), [mine, theirs])
  const rest = formatCount(differences.length - SHOWN)
  const shorten = (text: string | null) =>
    text === null || text === '' ? '–' : text.length > 160 ? `${text.slice(0, 159)}…` : text
  return (
    <Notice
      tone="attention"
      title={t`Bản soạn này vừa được lưu ở nơi khác`}
      action={
        <>
          <Button look="primary" onPress={keepMine}>{t`Giữ bản trên màn hình này`}</Button>
          <Button onPress={takeTheirs}>{t`Lấy bản trên máy chủ`}</Button>
        </>
      }
    >
      <p>
        {t`Chưa bản nào bị mất: bản trên màn hình được giữ ở máy này, bản kia ở trên máy chủ. Hãy chọn bản dùng tiếp.`}
      </p>
      <div className="overflow-x-auto">
        <table className="w-full text-sm">
          <caption className="sr-only">{t`Những chỗ khác nhau`}</caption>
          <thead>
            <tr className="text-left text-soft">
              <th scope="col" className="py-1 pr-3 font-semibold">{t`Chỗ`}</th>
              <th scope="col" className="py-1 pr-3 font-semibold">{t`Màn hình này`}</th>
              <th scope="col" className="py-1 font-semibold">{t`Máy chủ`}</th>
            </tr>
          </thead>
          <tbody>
            {differences.slice(0, SHOWN).map((one) => (
              <tr key={`${one.path} ${one.theirs ?? ''}`} className="border-t border-line align-top">
                <th scope="row" className="py-1 pr-3 text-left font-normal">
                  {place(one.path)}
                </th>
                <td className="py-1 pr-3 break-words">{shorten(one.mine)}</td>
                <td className="py-1 break-words">{shorten(one.theirs)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {differences.length > SHOWN ? <p className="text-sm">{t`và ${rest} chỗ khác nữa.`}</p> : null}
    </Notice>
  )
}
