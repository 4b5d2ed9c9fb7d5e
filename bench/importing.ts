import { createFirstAdministrator } from '../packages/server/src/access/index.ts'
import { readWorkbook } from '../packages/server/src/spreadsheet/index.ts'
import type { Measure } from './measure.ts'
import { timeRepeated, timeWaiting } from './timing.ts'
import { jobEnd, numberIn, signIn, type World } from './world.ts'

const LIMIT_MS = 10_000
const ADMINISTRATOR = { username: 'quan.tri', password: 'chi-de-do-2023', body: 'Tỉnh trống', place: 'Trống' }

/** The texts of every sheet, row by row, as a program would have them in memory. */
async function textsOf(file: Buffer): Promise<string[][][]> {
  const workbook = await readWorkbook('to-chuc.xlsx', file)
  if (!workbook.ok) throw new Error(workbook.problem.code)
  return workbook.sheets.map(({ rows }) =>
    rows.map(({ cells }) =>
      cells.map((cell) => ('text' in cell ? cell.text : 'date' in cell ? cell.date : String(cell.value))),
    ),
  )
}

/** Normalises every text, turns day/month/year into a date and finds rows again by their second cell. */
function plainParse(sheets: readonly (readonly (readonly string[])[])[]): number {
  let rows = 0
  for (const sheet of sheets) {
    const byCode = new Map<string, readonly string[]>()
    for (const row of sheet) {
      const cells = row.map((cell) => {
        const text = cell
          .normalize('NFC')
          .replace(/[\s\u{A0}]+/gu, ' ')
          .trim()
        const [, day, month, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/u.exec(text) ?? []
        return year === undefined ? text : `${year}-${month}-${day}`
      })
      byCode.set(cells[1] ?? '', cells)
      rows += 1
    }
  }
  return rows
}

/** Imports a whole province from a workbook into an empty installation: the preview, then the confirmed import. */
export async function measureImport(world: World, file: Buffer, expected: number): Promise<Measure[]> {
  const database = await world.create('bench_import')
  await createFirstAdministrator(database.ownerUrl, ADMINISTRATOR)
  const application = await world.open(database, true)
  const call = await signIn(application, ADMINISTRATOR.username, ADMINISTRATOR.password)
  let importId = 0
  const preview = await timeWaiting(async () => {
    const started = (await call('POST', '/api/organisation/imports?fileName=to-chuc.xlsx', file)).json()
    importId = numberIn(started, 'importId')
    await jobEnd(database, started)
  })
  const { rows: states } = await database.owner.query<{ state: string; preview: unknown }>(
    'select state, preview from import where id = $1',
    [importId],
  )
  if (states[0]?.state !== 'ready')
    throw new Error(`the workbook was refused: ${JSON.stringify(states[0]?.preview).slice(0, 1_000)}`)
  const written = await timeWaiting(async () => {
    await jobEnd(database, (await call('POST', `/api/organisation/imports/${importId}/confirm`)).json())
  })
  const { rows } = await database.owner.query<{ n: number }>('select count(*)::int as n from person')
  if (rows[0]?.n !== expected) throw new Error(`${rows[0]?.n} people were imported, not ${expected}`)
  await application.stop()
  await database.close()

  const texts = await textsOf(file)
  const plain = timeRepeated(() => plainParse(texts))
  const what = `import ${expected.toLocaleString('en')} people from .xlsx`
  const loop = 'Plain: normalising texts, dates and a map of codes over the same rows in memory'
  return [
    {
      what: `${what}: preview alone`,
      ms: preview.ms,
      plainMs: plain.ms,
      covers: `upload, queue, reading the workbook in a worker, planning, storing the preview (${plain.value.toLocaleString('en')} rows). ${loop}`,
    },
    {
      what: `${what}: preview and write`,
      ms: preview.ms + written.ms,
      plainMs: plain.ms,
      limitMs: LIMIT_MS,
      covers: `the preview, then the confirmed import: reads and plans once more, writes all in one transaction. ${loop}`,
    },
  ]
}
