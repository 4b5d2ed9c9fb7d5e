import { leftOnLevel, meetingsAsked, outputKey, stepsUnder, type Convener, type MeetingAsked } from '@thuoc-do/domain'
import type { FormRow, MeetingFile, MeetingRound } from './ports.ts'

type FormOf = Pick<FormRow, 'kind' | 'leadership'>

/** Forms that nobody classifies. */
export const UNRATED: ReadonlySet<string> = new Set(['not-rated', 'withdrawn'])

/** The meetings a form asks for. */
export function askedOf(round: MeetingRound): (form: FormOf) => readonly MeetingAsked[] {
  const steps = stepsUnder(round.published.document)
  return (form) => meetingsAsked(steps(form))
}

/** Whether the vote of a step is on the level that the places leave a form, which then has to be known before it. */
function votesOnPlace(round: MeetingRound): (form: FormOf, step: string | null) => boolean {
  const steps = stepsUnder(round.published.document)
  return (form, step) => step !== null && leftOnLevel(steps(form)).includes(outputKey(step, 'ballot-result'))
}

/** What a form asks of one kind of meeting; undefined when the office holds it of its own. */
export function askedOfConvener(asked: readonly MeetingAsked[], convener: Convener): MeetingAsked | undefined {
  return asked.find((one) => one.convener === convener)
}

/** Of the forms of a meeting, those whose vote is on the level the places leave, with that level as it now stands. */
export function levelsVotedOn(
  { round, subjects }: Pick<MeetingFile, 'round' | 'subjects'>,
  forms: readonly FormRow[],
): ReadonlyMap<number, string | null> {
  const onPlace = votesOnPlace(round)
  const steps = new Map(subjects.map(({ appraisalId, step }) => [appraisalId, step]))
  const asked = forms.filter((form) => onPlace(form, steps.get(form.appraisalId) ?? null))
  return new Map(asked.map(({ appraisalId, stage, level }) => [appraisalId, stage === 'allocated' ? level : null]))
}
