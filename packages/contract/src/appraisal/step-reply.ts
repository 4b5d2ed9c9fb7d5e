import type { ConditionReport, Step } from '@thuoc-do/domain'
import type { z } from 'zod'
import type { ShownCondition, stepSchema } from './appraisals.ts'

/** One step of a derivation as screens are given it: the article in one line, the operands left to the receipt. */
export const stepReply = ({
  code,
  label,
  formula,
  value,
  unit,
  citation,
  basis,
}: Step): z.infer<typeof stepSchema> => ({
  code,
  label,
  formula,
  value,
  unit,
  citation: `${citation.instrument}, ${citation.article}`,
  basis,
})

/** A condition with what decided it, as screens are given it. */
export const conditionReply = ({
  code,
  role,
  label,
  truth,
  decidedBy,
  citation,
  basis,
}: ConditionReport): ShownCondition => ({
  code,
  role,
  label,
  truth,
  decidedBy: decidedBy.map(({ fact, value, presumed }) => ({ fact, value, presumed })),
  citation: `${citation.instrument}, ${citation.article}`,
  basis,
})
