import { scoredByPeriods, scoreOfYear } from '@thuoc-do/domain'
import { refuse, type Answer } from '../platform/transaction.ts'
import { outdated, type FileAct, type OpenFile } from './open-file.ts'
import type { Desk } from './ports.ts'
import { mayWriteHandling } from './present-year.ts'
import { isPersonnelOf, mayListUnrated } from './reach.ts'
import { writeFile, type Saved } from './write-file.ts'
import { yearOfFile } from './year-of-file.ts'

/** A file of a year, if the actor saw its present version. */
async function openYear(desk: Desk, { id, version }: FileAct): Promise<Answer<Omit<OpenFile, 'next'>>> {
  const file = await desk.store.find(id)
  if (file === undefined) return refuse('not-found', 'no-such-record')
  const rules = await desk.store.rulesOf(file.roundId)
  if (!scoredByPeriods(rules.published.document)) return refuse('refused', 'case-not-of-a-year')
  return file.version === version ? { ok: true, value: { file, rules } } : outdated(version, file.version)
}

/** Keeps what the person competent to decide proposes to do with the result (Mẫu số 02, mục IV; Điều 23). */
export async function writeHandling(desk: Desk, act: FileAct & { handling: string }): Promise<Answer<Saved>> {
  const opened = await openYear(desk, act)
  if (!opened.ok) return opened
  const { file } = opened.value
  if (!(await mayWriteHandling(desk, file))) return refuse('forbidden', 'handling-not-yours')
  const handling = act.handling.normalize('NFC')
  return writeFile(
    desk,
    { ...opened.value, next: file.stage },
    { handling },
    { verb: 'handling-written', role: 'head', ...(handling !== '' && { reason: handling }) },
  )
}

/**
 * Lists a person without rating him, where his year turned out so after the round was opened: worked too short, or away for
 * all of it, so that there is no time actually worked to be rated by (Decree 335, Điều 11 khoản 1, khoản 2).
 */
export async function listUnrated(desk: Desk, act: FileAct): Promise<Answer<Saved>> {
  const opened = await openYear(desk, act)
  if (!opened.ok) return opened
  const { file, rules } = opened.value
  const year = await yearOfFile(desk, file, rules)
  const result = year === null ? null : scoreOfYear(rules.published, year, { steps: false })
  if (!isPersonnelOf(desk.actor, file)) return refuse('forbidden', 'case-needs-personnel-body')
  if (result === null || !mayListUnrated(desk.actor, file, result)) return refuse('refused', 'year-is-rated')
  const because = result.conditions.find(({ role, truth }) => role === 'not-rated' && truth === 'true')
  const reason = because?.code ?? rules.published.document.notRated[0]?.code
  if (reason === undefined) return refuse('refused', 'year-is-rated')
  return writeFile(
    desk,
    { ...opened.value, next: 'not-rated' },
    { stage: 'not-rated', notRatedReason: reason },
    { verb: 'listed-unrated', role: 'personnel' },
  )
}
