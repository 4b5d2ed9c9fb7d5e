import type { Actor } from '../platform/actor.ts'
import { foldForSearch } from '@thuoc-do/domain'
import type { JobEnd } from '../platform/jobs/runner.ts'
import { done, refuse, type Answer } from '../platform/transaction.ts'
import { renderAppraisalDocx } from './appraisal-1120/render-docx.ts'
import { renderAppraisalPdf } from './appraisal-1120/render-pdf.ts'
import { bundleForms, formFileName, type FormToBundle } from './bundle/bundle-forms.ts'
import { renderClassificationDocx, renderClassificationPdf } from './classification-335/render.ts'
import { formOfAppraisal } from './data/form-of-appraisal.ts'
import { formOfYearFile } from './data/form-of-year.ts'
import type { FormReader, PrintedAppraisal } from './data/ports.ts'

export type FormFormat = 'pdf' | 'docx'
export type PrintedForm = { fileName: string; bytes: Uint8Array }

async function render({ appraisal, ruleSet, issuer }: PrintedAppraisal, format: FormFormat): Promise<Uint8Array> {
  if (appraisal.year !== null) {
    const year = formOfYearFile(appraisal, appraisal.year, issuer)
    return format === 'pdf' ? renderClassificationPdf(year) : renderClassificationDocx(year)
  }
  const data = formOfAppraisal(appraisal, ruleSet, issuer)
  return format === 'pdf' ? renderAppraisalPdf([data]) : renderAppraisalDocx(data)
}

/** `Phieu_nam-2023`: what every form file of a round begins with. */
const prefixOf = (roundName: string): string => `Phieu_${foldForSearch(roundName).replaceAll(/[^a-z0-9]+/g, '-')}`

/** One person's form, with what the caller is shown of it. */
export async function printForm(reader: FormReader, id: number, format: FormFormat): Promise<Answer<PrintedForm>> {
  const found = await reader.appraisal(id)
  if (!found.ok) return found
  const { appraisal } = found.value
  const named = { fullName: appraisal.fullName, code: appraisal.personCode }
  return done({
    fileName: formFileName(prefixOf(appraisal.roundName), named, format),
    bytes: await render(found.value, format),
  })
}

/** Asks for all forms of a unit and below; only who sees the unit as head, personnel body or Party committee may. */
export async function askForForms(
  reader: FormReader,
  actor: Actor,
  roundId: number,
  unitId: number,
  enqueue: () => Promise<string>,
): Promise<Answer<{ jobId: string }>> {
  if ((await reader.roundName(roundId)) === undefined || !actor.units.includes(unitId))
    return refuse('not-found', 'no-such-record')
  return done({ jobId: await enqueue() })
}

/** What the job needs of the running job: reading in the caller's name, progress, a file to write to. */
export type FormJob = {
  read: <T>(work: (reader: FormReader) => Promise<Answer<T>>) => Promise<Answer<T>>
  progress: (done: number, total: number, step: string) => void
  scratchFile: () => string
}

/** Job: the forms of a unit and below as one .zip, each made when its turn comes. */
export async function printForms(
  job: FormJob,
  asked: { roundId: number; unitId: number; format: FormFormat },
): Promise<JobEnd> {
  const { roundId, unitId, format } = asked
  const found = await job.read(async (reader) =>
    done({ ids: await reader.idsOf(roundId, unitId), roundName: (await reader.roundName(roundId)) ?? '' }),
  )
  if (!found.ok) return found
  const { ids, roundName } = found.value
  const path = job.scratchFile()
  async function* forms(): AsyncGenerator<FormToBundle> {
    for (const id of ids) {
      const printed = await job.read((reader) => reader.appraisal(id))
      if (!printed.ok) continue // moved out of the caller's reach meanwhile
      const { fullName, personCode } = printed.value.appraisal
      yield { fullName, code: personCode, bytes: await render(printed.value, format) }
    }
  }
  await bundleForms(path, forms(), { prefix: prefixOf(roundName), extension: format }, (count) =>
    job.progress(count, ids.length, 'printing-forms'),
  )
  return { ok: true, result: { forms: ids.length }, file: { name: `${prefixOf(roundName)}.zip`, path } }
}
