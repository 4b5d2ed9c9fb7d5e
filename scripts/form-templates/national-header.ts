import { COUNTRY_MOTTO, COUNTRY_NAME, HEADER_LAYOUT, MOTTO_RULE } from '../../packages/server/src/forms/index.ts'
import { cell, paragraph, row, run, table } from './word-xml.ts'

/** A line only where there is a superior body. */
const SUPERIOR = '{#có cơ quan chủ quản [loopOver: "paragraph"]}{tên cơ quan chủ quản}{/có cơ quan chủ quản}'

/** The two columns of Decree 30/2020: agency left, Quốc hiệu and Tiêu ngữ right, both with their rules. */
export function nationalHeader(): string {
  const { agencyColumn, countryColumn, nameSize, mottoSize } = HEADER_LAYOUT
  const centred = { align: 'center' } as const
  const rule = { align: 'center', topRule: true, before: 2, exactLine: 4 } as const
  const beside = (countryColumn - MOTTO_RULE) / 2
  const agency = [
    paragraph(run(SUPERIOR, { size: nameSize }), centred),
    paragraph(run('{tên cơ quan}', { size: nameSize, bold: true }), centred),
    paragraph(run('{đường kẻ dưới tên cơ quan}', { size: 2 }), { ...rule, left: 27, right: 27 }),
  ]
  const country = [
    paragraph(run(COUNTRY_NAME, { size: nameSize, bold: true }), centred),
    paragraph(run(COUNTRY_MOTTO, { size: mottoSize, bold: true }), centred),
    paragraph(run('', { size: 2 }), { ...rule, left: beside, right: beside }),
  ]
  const top = { middle: false }
  return table(
    [agencyColumn, countryColumn],
    row(cell(agencyColumn, agency.join(''), top) + cell(countryColumn, country.join(''), top)),
  )
}
