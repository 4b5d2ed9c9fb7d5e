import { useLingui } from '@lingui/react/macro'
import type { Job } from '@thuoc-do/contract'
import { Notice } from '../../ui/index.ts'
import { sentenceOrCode } from './sentences.ts'

/** Why a long piece of work ended without doing anything. */
export function JobTrouble({ job }: { job: Job }) {
  const { t } = useLingui()
  return (
    <Notice
      tone="refusal"
      title={t`Việc chưa thực hiện được`}
      reasons={
        job.problems.length === 0
          ? [t`Máy chủ gặp lỗi; chưa có gì thay đổi. Hãy thử lại.`]
          : job.problems.map((problem) => sentenceOrCode(problem))
      }
    />
  )
}
