import type { LedBodyOfFile } from '@thuoc-do/contract'
import { factsOfBodyTasks, ledBodyConditions } from '@thuoc-do/domain'
import type { AppraisalFile, RoundRules } from './ports.ts'

/** What a leader's file rests on of the body he leads, with what the rule set asks of it; null for everybody else. */
export function presentBody(
  file: Pick<AppraisalFile, 'body' | 'kind' | 'leadership' | 'facts' | 'stage' | 'unitName'>,
  { published }: Pick<RoundRules, 'published'>,
): LedBodyOfFile | null {
  if (file.body === null) return null
  const { body } = file.body
  const counts = body?.counts ?? null
  const facts = counts === null ? {} : factsOfBodyTasks(counts)
  const share = (name: string): string => String(facts[name] ?? '0')
  return {
    unitName: body?.unitName ?? file.unitName,
    standing: body?.standing ?? 'not-listed',
    level: body?.level ?? null,
    document: body?.document ?? null,
    tasks: counts && {
      total: counts.total,
      done: counts.done,
      excused: counts.excused,
      doneShare: share('tasksDoneShare'),
      onTimeShare: share('tasksDoneOnTimeShare'),
      exceededShare: share('tasksExceededShare'),
    },
    excusesClaimed: body?.excusesClaimed ?? 0,
    conditions: ledBodyConditions(published.document, file, file.facts).map(
      ({ code, role, level, label, truth, citation, basis }) => ({
        code,
        role,
        level,
        label,
        truth,
        citation: `${citation.instrument}, ${citation.article}`,
        basis,
      }),
    ),
    kept: file.stage === 'proposed' || file.stage === 'allocated' || file.stage === 'decided',
  }
}
