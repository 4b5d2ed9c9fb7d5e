import { evidenceSchema, parseInput, scoreReply, setFindingReply } from '@thuoc-do/contract'
import {
  accepted,
  applicableSets,
  evaluate,
  inputFor,
  isDay,
  problem,
  refused,
  ruleSets,
  thoseThatApply,
  type Evidence,
  type Problem,
  type RulebookProblemCode,
} from '@thuoc-do/domain'
import { publish } from '../rulebook/index.ts'
import type { Command } from './command.ts'

/** `appraise`: one body of evidence in, the result under every set that binds the person on that day out. */
export const appraiseCommand: Command = {
  name: 'appraise',
  usage: 'appraise < evidence.json',
  run: async ({ words, readJson }) => {
    const [extra] = words
    if (extra !== undefined)
      return refused([problem('argument-not-used', '', { argument: extra, usage: appraiseCommand.usage })])
    const json = await readJson()
    if (!json.ok) return json
    const request = parseInput(evidenceSchema, json.value)
    if (!request.ok) return request
    const { adoptions = [], ...evidence } = request.value
    if (!isDay(evidence.on)) return refused([problem('date-expected', 'on', { value: evidence.on })])
    const findings = applicableSets(ruleSets.map(publish), evidence.person, evidence.on, adoptions)
    const outcomes = thoseThatApply(findings).map((finding) => ({
      finding,
      outcome: evaluate(finding.published, inputFor(finding.published, finding.subject, evidence)),
    }))
    const problems = outcomes.flatMap(({ finding, outcome }) =>
      outcome.ok ? [] : outcome.problems.map((one) => inPlace(one, finding.published.document.id, evidence)),
    )
    if (problems.length > 0) return refused(withoutTwins(problems))
    return accepted({
      on: evidence.on,
      results: outcomes.flatMap(({ finding, outcome }) =>
        outcome.ok ? [{ ...setFindingReply(finding), score: scoreReply(outcome.value) }] : [],
      ),
      others: findings.filter(({ verdict }) => verdict !== 'applies').map(setFindingReply),
    })
  },
}

/** A problem in what was filled in for one set is said to be there; one in the common part is said once. */
function inPlace(
  one: Problem<RulebookProblemCode>,
  ruleSet: string,
  { filledIn }: Evidence,
): Problem<RulebookProblemCode> {
  const field = /^\w+/u.exec(one.path)?.[0] ?? ''
  const isFilledIn = Object.hasOwn(filledIn?.[ruleSet] ?? {}, field)
  return isFilledIn ? { ...one, path: `filledIn.${ruleSet}.${one.path}` } : one
}

function withoutTwins(problems: readonly Problem<RulebookProblemCode>[]): readonly Problem<RulebookProblemCode>[] {
  const seen = new Map(problems.map((one) => [JSON.stringify(one), one]))
  return [...seen.values()]
}
