import type { Actor } from '../platform/actor.ts'
import type { JobEnd } from '../platform/jobs/runner.ts'
import { done, refuse, type Answer } from '../platform/transaction.ts'
import { bundleForms, formFileName, type FormToBundle } from './bundle/bundle-forms.ts'
import { renderClassificationDocx, renderClassificationPdf } from './classification-335/render.ts'
import { formOfPeriodScore } from './data/form-of-period-score.ts'
import { formOfYear } from './data/form-of-year.ts'
import type { PrintedScore, WorkFormReader } from './data/work-ports.ts'
import { renderMonitoringDocx, renderMonitoringPdf } from './monitoring-335/render.ts'
import type { FormFormat, PrintedForm } from './print.ts'

/** Undefined where the rule set of the score has no form of its own. */
async function render(score: PrintedScore, format: FormFormat): Promise<Uint8Array | undefined> {
  const data = formOfPeriodScore(score)
  if (data === null) return undefined
  return format === 'pdf' ? renderMonitoringPdf(data) : renderMonitoringDocx(data)
}

const prefixOf = (period: string): string => `Mau-01_${period}`

/** Mẫu số 01 of one period score. */
export async function printPeriodScore(
  reader: WorkFormReader,
  id: number,
  format: FormFormat,
): Promise<Answer<PrintedForm>> {
  const found = await reader.score(id)
  if (!found.ok) return found
  const { fullName, personCode: code, period } = found.value
  const bytes = await render(found.value, format)
  if (bytes === undefined) return refuse('refused', 'form-not-in-set')
  return done({ fileName: formFileName(prefixOf(period), { fullName, code }, format), bytes })
}

/** Mẫu số 02 of one person's year. */
export async function printYear(
  reader: WorkFormReader,
  { personId, year }: { personId: number; year: number | undefined },
  format: FormFormat,
): Promise<Answer<PrintedForm>> {
  const found = await reader.year(personId, year)
  if (!found.ok) return found
  const data = formOfYear(found.value)
  if (data === null) return refuse('refused', 'form-not-in-set')
  const { person } = found.value.year
  return done({
    fileName: formFileName(`Mau-02_${found.value.year.year}`, person, format),
    bytes: format === 'pdf' ? renderClassificationPdf(data) : await renderClassificationDocx(data),
  })
}

/** What all forms of a unit in a period are asked for with. */
export type PeriodForms = { period: string; unitId: number; format: FormFormat }

/** Asks for Mẫu số 01 of everybody of a unit and below; only who answers for the unit may. */
export async function askForPeriodForms(
  actor: Actor,
  { unitId }: PeriodForms,
  enqueue: () => Promise<string>,
): Promise<Answer<{ jobId: string }>> {
  if (!actor.units.includes(unitId)) return refuse('not-found', 'no-such-record')
  return done({ jobId: await enqueue() })
}

/** What the job needs of the running job; see `FormJob` for the forms of a round. */
export type WorkFormJob = {
  read: <T>(work: (reader: WorkFormReader) => Promise<Answer<T>>) => Promise<Answer<T>>
  progress: (done: number, total: number, step: string) => void
  scratchFile: () => string
}

/** Job: Mẫu số 01 of a unit and below as one .zip, each made when its turn comes. */
export async function printPeriodForms(job: WorkFormJob, asked: PeriodForms): Promise<JobEnd> {
  const { period, unitId, format } = asked
  const found = await job.read(async (reader) => done(await reader.scoresOf(period, unitId)))
  if (!found.ok) return found
  const ids = found.value
  const path = job.scratchFile()
  let made = 0
  async function* forms(): AsyncGenerator<FormToBundle> {
    for (const id of ids) {
      const printed = await job.read((reader) => reader.score(id))
      if (!printed.ok) continue // moved out of the caller's reach, or taken back meanwhile
      const bytes = await render(printed.value, format)
      if (bytes === undefined) continue // scored by a set that has no such form
      made += 1
      yield { fullName: printed.value.fullName, code: printed.value.personCode, bytes }
    }
  }
  await bundleForms(path, forms(), { prefix: prefixOf(period), extension: format }, (count) =>
    job.progress(count, ids.length, 'printing-forms'),
  )
  return { ok: true, result: { forms: made }, file: { name: `${prefixOf(period)}.zip`, path } }
}
