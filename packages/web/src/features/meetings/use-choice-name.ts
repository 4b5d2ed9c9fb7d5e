import { useLingui } from '@lingui/react/macro'
import type { BallotReply } from '@thuoc-do/contract'
import { useLevelName } from '../../ui/index.ts'

/** The words of a box on the slip; "chưa xếp loại" is a box of its own, not the level of somebody who is not rated. */
export function useChoiceName(wording: 'full' | 'short'): (choice: BallotReply['choices'][number]) => string {
  const { t } = useLingui()
  const levelName = useLevelName(wording)
  return (choice) => (choice === 'not-rated' ? t`Chưa xếp loại` : levelName(choice))
}
