import { z } from 'zod'
import { leadershipSchema, personKindSchema } from '../organisation/tree.ts'
import { daySchema, idSchema, problemSchema, versionSchema } from '../http.ts'
import { workMonthSchema, workSpanSchema } from '../workplan/year.ts'
import { stageActorSchema, stageOutputSchema } from '../rulebook/document/procedure.ts'
import { LED_BODY_STANDINGS } from '@thuoc-do/domain'
import { basisSchema } from '../rulebook/document/texts.ts'
import { levelSchema, stageSchema } from './rounds.ts'

/**
 * What is filled in on one side of a form, by code; what is not filled in yet is absent. Points of a criterion are decimal
 * strings with a point, a graded criterion has its grade. Percentages of an axis stand under `axis:<axis>:<A|B|C|D>`, "no
 * task on this axis" is `axis:<axis>` = `none`, stated facts stand under `fact:<name>`.
 */
export const scoresSchema = z.record(z.string().max(60), z.string().max(24))

/** One line of a list of appraisals. Totals are exact fractions as text plus their display. */
export const appraisalRowSchema = z.object({
  id: idSchema,
  roundId: idSchema,
  roundName: z.string(),
  personId: idSchema,
  personCode: z.string(),
  fullName: z.string(),
  postTitle: z.string(),
  unitName: z.string(),
  kind: personKindSchema,
  leadership: leadershipSchema,
  stage: stageSchema,
  selfTotal: z.string().nullable(),
  /** Level his own score gives; what he asks for is `self.level`. */
  selfLevel: levelSchema.nullable(),
  reviewTotal: z.string().nullable(),
  /** Level the appraised score gives, before the quota. */
  reviewLevel: levelSchema.nullable(),
  /** Level after quota or decision, where there is one. */
  level: levelSchema.nullable(),
  notRatedReason: z.string().nullable(),
  /** Whether the caller himself has to act on it now. */
  waitsForMe: z.boolean(),
  /** Nothing is scored on the form: its result comes from the months of a year. */
  byMonths: z.boolean(),
})
export type AppraisalRow = z.infer<typeof appraisalRowSchema>

/** `mine`: my own; `waiting`: what I have to act on now; `reviewed`: everyone I appraise, at every stage. */
export const appraisalScopeSchema = z.enum(['mine', 'waiting', 'reviewed'])
export type AppraisalScope = z.infer<typeof appraisalScopeSchema>

/** `GET /api/appraisals?scope=mine|waiting|reviewed` */
export const appraisalListSchema = z.object({ rows: z.array(appraisalRowSchema) })

export const stepSchema = z.object({
  code: z.string(),
  label: z.object({ vi: z.string(), en: z.string() }),
  formula: z.string(),
  /** Exact fraction; a ratio of 1 is 100 %. */
  value: z.string(),
  unit: z.enum(['points', 'ratio', 'count']),
  citation: z.string(),
  basis: basisSchema,
})

/** What has happened to the appraisal, oldest first. Texts are shown only to those entitled. */
export const historyEntrySchema = z.object({
  at: z.iso.datetime(),
  action: z.string(),
  actorName: z.string(),
  role: z.string(),
  reason: z.string().nullable(),
})

/** Why the person did not get a place: the full set, its base and places, and who holds them. Priorities are exact fractions. */
export const refusalOfPlaceSchema = z.object({
  set: z.string(),
  /** The set as people call it. */
  name: z.string(),
  base: z.number().int(),
  places: z.number().int(),
  holders: z.array(z.object({ fullName: z.string(), priority: z.array(z.string()) })),
  /** Places held in other agencies, where the set reaches across them; nobody there is named. */
  elsewhere: z.number().int().optional(),
})

/** What the quota gave a candidate: a place, or a refusal that names the full set. */
export const quotaOutcomeSchema = z.union([
  z.object({
    outcome: z.literal('place'),
    set: z.string(),
    name: z.string(),
    base: z.number().int(),
    places: z.number().int(),
  }),
  refusalOfPlaceSchema.extend({ outcome: z.literal('refused') }),
])
export type QuotaOutcome = z.infer<typeof quotaOutcomeSchema>

/**
 * The same as one reader is shown it. Points of colleagues are for those who see the agency: everybody else learns how
 * many hold the places and between which totals, and `holders` is empty. `minutes` are those of meetings of the committee
 * that put the person and his equals in order.
 */
export const shownQuotaSchema = z.union([
  quotaOutcomeSchema.options[0].extend({ minutes: z.array(z.string()) }),
  quotaOutcomeSchema.options[1].extend({
    minutes: z.array(z.string()),
    held: z.number().int(),
    highest: z.string().nullable(),
    lowest: z.string().nullable(),
  }),
])
export type ShownQuota = z.infer<typeof shownQuotaSchema>

const localTextSchema = z.object({ vi: z.string(), en: z.string() })

/** A fact that settles somebody's level in a year, as the personnel body recorded it with its document. */
export const caseRecordSchema = z.object({
  id: idSchema,
  version: versionSchema,
  fact: z.string(),
  label: localTextSchema,
  /** The behaviour, or the number of the file it is dealt with under; counts in one year only. */
  violation: z.string(),
  document: z.string(),
  on: daySchema,
  /** Happened at, and counts at, the former body. */
  atFormerBody: z.boolean(),
})
export type CaseRecord = z.infer<typeof caseRecordSchema>

/** What besides the points settled the level, or held it down: each with its article. */
export const settledBySchema = z.array(z.object({ code: z.string(), label: localTextSchema, citation: z.string() }))

/** Of a file whose result comes from the months of a year (Decree 335, Mẫu số 02): the months and what they come to. */
export const appraisalYearSchema = z.object({
  year: z.number().int(),
  months: z.array(workMonthSchema).length(12),
  monthsWorked: z.number().int(),
  /** Of the months that are there; no result. */
  meanSoFar: z.object({ value: z.string(), months: z.number().int() }).nullable(),
  total: workSpanSchema,
  settledBy: settledBySchema,
  /** Whether it was proposed, so that nothing recorded since changes it. */
  kept: z.boolean(),
  /** What the year still waits for: wording codes with the month. */
  waits: z.array(problemSchema),
  cases: z.array(caseRecordSchema),
  /**
   * What was recorded or taken back since the year was decided, for the personnel body: it counts only in a decision in
   * place of the one in force.
   */
  since: z.object({ recorded: z.array(caseRecordSchema), withdrawn: z.array(caseRecordSchema) }).nullable(),
  /** Facts the rule set knows for this person, with the article of each. */
  recordable: z.array(z.object({ fact: z.string(), label: localTextSchema, citation: z.string() })),
  /** Mẫu số 02, mục IV: what the competent person proposes to do with the result (Điều 23). */
  handling: z.string(),
  can: z.object({ recordCase: z.boolean(), writeHandling: z.boolean(), listUnrated: z.boolean() }),
})
export type AppraisalYear = z.infer<typeof appraisalYearSchema>
/** Of a leader whose result hangs on the unit or agency he leads: how its tasks stand, and what is asked of them. */
export const ledBodySchema = z.object({
  unitName: z.string(),
  standing: z.enum(LED_BODY_STANDINGS),
  /** Of the body, once it is recognised, by this document. */
  level: levelSchema.nullable(),
  document: z.string().nullable(),
  /** Tasks so far where they are not known yet; null where there is none. Shares are exact fractions of 100. */
  tasks: z
    .object({
      total: z.number().int(),
      done: z.number().int(),
      excused: z.number().int(),
      doneShare: z.string(),
      onTimeShare: z.string(),
      exceededShare: z.string(),
    })
    .nullable(),
  /** Tasks not done whose force majeure is claimed and waits for an answer: it excuses nothing until then. */
  excusesClaimed: z.number().int(),
  /** What the rule set asks of the body, each with its article and the level it is asked for, settles or leaves at most. */
  conditions: z.array(
    z.object({
      code: z.string(),
      role: z.enum(['band', 'disqualifier', 'cap', 'not-rated']),
      level: levelSchema.nullable(),
      label: localTextSchema,
      truth: z.enum(['true', 'false', 'unknown']),
      citation: z.string(),
      basis: basisSchema,
    }),
  ),
  /** Whether it is what the file was proposed with. */
  kept: z.boolean(),
})
export type LedBodyOfFile = z.infer<typeof ledBodySchema>

/** One step of a file's way: who acts, on what article, whether it is done, and what it still has to leave behind. */
export const procedureStepSchema = z.object({
  code: z.string(),
  label: z.object({ vi: z.string(), en: z.string() }),
  actor: stageActorSchema,
  citation: z.string(),
  basis: basisSchema,
  state: z.enum(['done', 'current', 'later']),
  missing: z.array(stageOutputSchema),
})

/** Facts that settle somebody's level, and which of them may be recorded. */
export const caseBookSchema = z.object({
  cases: z.array(caseRecordSchema),
  /** Facts the rule set knows for this person, with the article of each. */
  recordable: z.array(z.object({ fact: z.string(), label: localTextSchema, citation: z.string() })),
  can: z.object({ recordCase: z.boolean() }),
})
export type CaseBook = z.infer<typeof caseBookSchema>

/** A condition of the rule set that had a say in the level, with the facts that decided it. */
export const conditionSchema = z.object({
  code: z.string(),
  role: z.enum(['not-rated', 'disqualifier', 'band', 'no-level-named', 'cap', 'head-cap']),
  label: z.object({ vi: z.string(), en: z.string() }),
  truth: z.enum(['true', 'false', 'unknown']),
  /** Values as the engine saw them: a decimal, a level, a grade, true or false; null is not known. */
  decidedBy: z.array(z.object({ fact: z.string(), value: z.string().nullable(), presumed: z.boolean() })),
  citation: z.string(),
  basis: basisSchema,
})
export type ShownCondition = z.infer<typeof conditionSchema>

/** `GET /api/appraisals/:id` */
export const appraisalSchema = appraisalRowSchema.extend({
  version: versionSchema,
  ruleSet: z.object({
    id: z.string(),
    version: z.number().int(),
    hash: z.string(),
    number: z.string(),
    title: z.string(),
    inForceFrom: daySchema,
  }),
  self: z.object({
    scores: scoresSchema,
    strengths: z.string(),
    weaknesses: z.string(),
    level: levelSchema.nullable(),
    submittedAt: z.iso.datetime().nullable(),
  }),
  /** Null until the reviewer has begun, and for the appraised person until confirmed. */
  review: z.object({ scores: scoresSchema, comment: z.string() }).nullable(),
  reviewerName: z.string().nullable(),
  returnReason: z.string().nullable(),
  /** What the office knows of the person: shown on the form, never stated by anybody. */
  facts: z.record(z.string(), z.union([z.boolean(), z.string()])),
  /** What the level shown rests on besides the points; empty while no level can be drawn, and for a year of months. */
  conditions: z.array(conditionSchema),
  /** Of a form: the facts recorded with it. Null for a year of months, which has them in `year`. */
  caseBook: caseBookSchema.nullable(),
  /** Null for a form that is filled in by itself. */
  year: appraisalYearSchema.nullable(),
  /** Null for whoever leads nothing that his result hangs on. */
  body: ledBodySchema.nullable(),
  steps: z.array(stepSchema),
  quota: shownQuotaSchema.nullable(),
  decision: z.object({ number: z.string(), on: daySchema, signer: z.string(), contentHash: z.string() }).nullable(),
  /** The way of the file under its rule set; empty for a file that goes no way. */
  procedure: z.array(procedureStepSchema),
  history: z.array(historyEntrySchema),
  can: z.object({
    saveSelf: z.boolean(),
    submit: z.boolean(),
    saveReview: z.boolean(),
    confirm: z.boolean(),
    return: z.boolean(),
    withdrawSubmission: z.boolean(),
    reassign: z.boolean(),
    withdrawForm: z.boolean(),
    download: z.boolean(),
  }),
})
export type Appraisal = z.infer<typeof appraisalSchema>

/** `PUT /api/appraisals/:id/self` saves a draft; answers the new version and whatever is not right yet. */
export const saveSelfSchema = z.strictObject({
  version: versionSchema,
  scores: scoresSchema,
  strengths: z.string().max(4_000),
  weaknesses: z.string().max(4_000),
  level: z.enum(['outstanding', 'good', 'satisfactory', 'unsatisfactory']).nullable(),
})

/** `PUT /api/appraisals/:id/review` saves the reviewer's draft. */
export const saveReviewSchema = z.strictObject({
  version: versionSchema,
  scores: scoresSchema,
  comment: z.string().max(4_000),
})

/** Answer of every change of one appraisal; `problems` is what is still missing from a draft. */
export const savedSchema = z.object({
  version: versionSchema,
  savedAt: z.iso.datetime(),
  problems: z.array(problemSchema),
})

/** `POST /api/appraisals/:id/submit`, `/confirm`, `/withdraw-submission` */
export const actSchema = z.strictObject({ version: versionSchema })

/** `POST /api/appraisals/:id/reassign`: another reviewer, with the reason. */
export const reassignSchema = z.strictObject({
  version: versionSchema,
  reviewerId: idSchema,
  reason: z.string().min(1).max(2_000),
})

/** `GET /api/appraisals/:id/reviewers`: who may be named, nearest first. */
export const reviewersSchema = z.object({
  rows: z.array(
    z.object({
      personId: idSchema,
      fullName: z.string(),
      title: z.string(),
      unitName: z.string(),
      head: z.boolean(),
    }),
  ),
})

/** `POST /api/appraisals/:id/return`, `/withdraw-form` */
export const returnSchema = z.strictObject({ version: versionSchema, reason: z.string().min(1).max(2_000) })

/** `POST /api/appraisals/:id/cases`: a fact that settles the level, recorded by the personnel body. */
export const recordCaseSchema = z.strictObject({
  fact: z.string().min(1).max(60),
  violation: z.string().trim().min(1).max(300),
  document: z.string().trim().min(1).max(300),
  on: daySchema,
  atFormerBody: z.boolean(),
})

/** `POST /api/appraisals/:id/cases/:caseId/withdraw`: it was recorded by mistake. */
export const withdrawCaseSchema = z.strictObject({
  version: versionSchema,
  reason: z.string().trim().min(1).max(2_000),
})

/** `PUT /api/appraisals/:id/handling`: what the competent person proposes to do with the result. */
export const handlingSchema = z.strictObject({ version: versionSchema, handling: z.string().trim().max(4_000) })
