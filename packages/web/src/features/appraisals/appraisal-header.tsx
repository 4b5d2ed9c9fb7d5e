import { useLingui } from '@lingui/react/macro'
import type { Appraisal } from '@thuoc-do/contract'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useMe } from '../../lib/index.ts'
import { PageHeader, TextLink, type Crumb } from '../../ui/index.ts'

/** The appraisal named in the address; one that is no number does not exist. */
export function useAppraisalId(): number {
  const { id } = useParams({ strict: false })
  const number = Number(id)
  return Number.isSafeInteger(number) ? number : 0
}

/** Whether the appraisal is the reader's own. */
export function useIsOwn(appraisal: Pick<Appraisal, 'personId'>): boolean {
  return useMe().person?.id === appraisal.personId
}

/** The way back to where this appraisal was found: one's own, or the unit's. */
export function useWayBack(appraisal: Appraisal): Crumb[] {
  const { t } = useLingui()
  return useIsOwn(appraisal)
    ? [
        { key: 'mine', content: <TextLink to="/appraisals">{t`Phiếu của tôi`}</TextLink> },
        { key: 'round', content: appraisal.roundName },
      ]
    : [
        { key: 'unit', content: <TextLink to="/unit">{t`Đơn vị`}</TextLink> },
        { key: 'round', content: appraisal.roundName },
      ]
}

/** The head of an appraisal's form. */
export function AppraisalHeader({ appraisal, actions }: { appraisal: Appraisal; actions?: ReactNode }) {
  const { t } = useLingui()
  const own = useIsOwn(appraisal)
  const { fullName, roundName, ruleSet, unitName, postTitle } = appraisal
  return (
    <PageHeader
      title={own ? t`Phiếu đánh giá, xếp loại · ${roundName}` : t`Phiếu của ${fullName}`}
      crumbs={useWayBack(appraisal)}
      about={
        own
          ? t`Bộ tiêu chí ${ruleSet.number} · ${unitName}`
          : t`${roundName} · ${postTitle}, ${unitName} · bộ tiêu chí ${ruleSet.number}`
      }
      actions={actions}
    />
  )
}
