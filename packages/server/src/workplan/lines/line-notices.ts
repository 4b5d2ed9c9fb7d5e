import type { NewNotice, Officer } from '../../notices/index.ts'
import type { GatedLine } from './ports.ts'

type Made = { readonly personId: number; readonly period: string; readonly deadline: string }

/** Tells people of new lines: one notice a person and period, with the nearest deadline among them. */
export function assignedNotices(lines: readonly Made[]): NewNotice[] {
  const groups = Map.groupBy(lines, ({ personId, period }) => `${period}/${personId}`)
  return [...groups.values()].flatMap((found): NewNotice[] => {
    const [line] = found
    if (line === undefined) return []
    const { period, personId } = line
    return [
      {
        to: [personId],
        kind: 'work-assigned',
        object: `work/${period}`,
        params: { period },
        link: `/work?period=${period}`,
        deadline: found.map(({ deadline }) => deadline).toSorted()[0] ?? null,
      },
    ]
  })
}

/** Tells the nearest head above that somebody objects to a line. */
export function objectedNotices(line: GatedLine, officers: readonly Officer[]): NewNotice[] {
  const head = officers.find(({ role, personId }) => role === 'head' && personId !== line.personId)
  if (head === undefined) return []
  const { period } = line
  const link = `/work/unit?period=${period}&state=objected`
  return [{ to: [head.personId], kind: 'work-objected', object: `work-line/${line.id}`, params: { period }, link }]
}
