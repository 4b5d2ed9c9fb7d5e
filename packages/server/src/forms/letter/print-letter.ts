import { foldForSearch } from '@thuoc-do/domain'
import type { JobEnd } from '../../platform/jobs/runner.ts'
import { done, refuse, type Answer } from '../../platform/transaction.ts'
import { bundleForms, formFileName, type FormToBundle } from '../bundle/bundle-forms.ts'
import type { LetterData } from './letter-data.ts'
import { decisionLetter, noticeLetter, receiptLetter } from './letters.ts'
import type { LetterDesk } from './ports.ts'
import { publishedLetter, publishedWorkbook } from './published-list.ts'
import { renderLetterDocx, renderLetterPdf } from './render.ts'

export type LetterFormat = 'pdf' | 'docx'
type Printed = { fileName: string; bytes: Uint8Array }

const render = async (letter: LetterData, format: LetterFormat): Promise<Uint8Array> =>
  format === 'pdf' ? renderLetterPdf(letter) : renderLetterDocx(letter)
const asFileName = (text: string): string =>
  foldForSearch(text)
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '')
const noticePrefix = (roundName: string): string => `Thong-bao_${asFileName(roundName)}`

/** A decision with everybody in it, for whoever sees the agency. */
export async function printDecision(desk: LetterDesk, id: number, format: LetterFormat): Promise<Answer<Printed>> {
  const [first, ...others] = await desk.decision(id)
  if (first === undefined) return refuse('not-found', 'no-such-record')
  const letter = decisionLetter([first, ...others], await desk.place())
  return done({
    fileName: `Quyet-dinh_${asFileName(first.decision.number)}.${format}`,
    bytes: await render(letter, format),
  })
}

async function notice(
  desk: LetterDesk,
  appraisalId: number,
): Promise<Answer<{ letter: LetterData; fullName: string; code: string; roundName: string }>> {
  const decided = await desk.inForce(appraisalId)
  if (decided === undefined) return refuse('not-found', 'no-such-record')
  const standing = await desk.standing(appraisalId)
  if (!standing.ok) return standing
  const { fullName, code } = decided.person
  return done({
    letter: noticeLetter(decided, standing.value, await desk.place()),
    fullName,
    code,
    roundName: decided.round.name,
  })
}

/** One person's written notice, for whoever sees his result. */
export async function printNotice(
  desk: LetterDesk,
  appraisalId: number,
  format: LetterFormat,
): Promise<Answer<Printed>> {
  const found = await notice(desk, appraisalId)
  if (!found.ok) return found
  const { letter, roundName, ...named } = found.value
  return done({
    fileName: formFileName(noticePrefix(roundName), named, format),
    bytes: await render(letter, format),
  })
}

/** The receipt of a petition, for whoever sees it. */
export async function printReceipt(
  desk: LetterDesk,
  petitionId: number,
  format: LetterFormat,
): Promise<Answer<Printed>> {
  const receipt = await desk.receipt(petitionId)
  if (!receipt.ok) return receipt
  const decided = await desk.decidedUnder(receipt.value.decisionId, receipt.value.appraisalId)
  if (decided === undefined) return refuse('not-found', 'no-such-record')
  const letter = receiptLetter(decided, receipt.value, await desk.place())
  const { fullName, code } = decided.person
  return done({
    fileName: formFileName(`Bien-nhan-kien-nghi_${petitionId}`, { fullName, code }, format),
    bytes: await render(letter, format),
  })
}

/** The list made known in an agency, for everybody who works there. */
export async function printPublished(
  desk: LetterDesk,
  where: { roundId: number; agencyId: number },
  format: LetterFormat | 'xlsx',
): Promise<Answer<Printed>> {
  const found = await desk.published(where.roundId, where.agencyId)
  if (!found.ok) return found
  const { roundName, agencyName } = found.value
  const bytes =
    format === 'xlsx'
      ? await publishedWorkbook(found.value)
      : await render(publishedLetter(found.value, await desk.place()), format)
  return done({ fileName: `Cong-khai_${asFileName(roundName)}_${asFileName(agencyName)}.${format}`, bytes })
}

/** What the job needs of the running job: reading in the caller's name, progress, a file to write to. */
type NoticeJob = {
  read: <T>(work: (desk: LetterDesk) => Promise<Answer<T>>) => Promise<Answer<T>>
  progress: (done: number, total: number, step: string) => void
  scratchFile: () => string
}

/** Job: everybody's notice of an agency as one .zip, each made when its turn comes. */
export async function printNotices(
  job: NoticeJob,
  asked: { roundId: number; agencyId: number; format: LetterFormat },
): Promise<JobEnd> {
  const ids = await job.read(async (desk) => done(await desk.decidedIn(asked.roundId, asked.agencyId)))
  if (!ids.ok) return ids
  const path = job.scratchFile()
  async function* letters(found: readonly number[]): AsyncGenerator<FormToBundle> {
    for (const id of found) {
      const made = await job.read((desk) => notice(desk, id))
      if (!made.ok) continue // moved out of the caller's reach meanwhile
      const { letter, fullName, code } = made.value
      yield { fullName, code, bytes: await render(letter, asked.format) }
    }
  }
  const prefix = 'Thong-bao_ket-qua'
  await bundleForms(path, letters(ids.value), { prefix, extension: asked.format }, (count) =>
    job.progress(count, ids.value.length, 'printing-forms'),
  )
  return { ok: true, result: { forms: ids.value.length }, file: { name: `${prefix}.zip`, path } }
}
