import { useLingui } from '@lingui/react/macro'
import { Button } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'

/** How a value of a rule set is known. */
export type Basis = 'text' | 'reported' | 'assumption'

/**
 * Beside a value that was not read in the instrument itself: says so, and opens where it comes from. Nothing stands
 * beside a value that was read there.
 */
export function BasisMark({ basis, citation, of }: { basis: Basis; citation: string; of?: string }) {
  const { t } = useLingui()
  if (basis === 'text') return null
  const word = basis === 'assumption' ? t`giả định` : t`theo tường thuật`
  return (
    <DialogTrigger>
      <Button
        aria-label={of ? t`${word}: căn cứ của ${of}` : t`${word}: căn cứ`}
        className="rounded-sm align-baseline text-xs font-normal whitespace-nowrap text-soft underline decoration-dotted underline-offset-3 hover:decoration-solid"
      >
        {word}
      </Button>
      <Popover
        placement="top start"
        className="max-w-80 rounded-md border border-[#cfcdc7] bg-paper p-3 text-sm outline-none"
      >
        <Dialog aria-label={word} className="space-y-1 outline-none">
          <p>
            {basis === 'assumption'
              ? t`Chưa đọc được giá trị này trong văn bản; đây là giả định và được ghi rõ như vậy.`
              : t`Giá trị này lấy theo tường thuật, chưa đối chiếu với văn bản.`}
          </p>
          <p className="text-soft">{citation}</p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
