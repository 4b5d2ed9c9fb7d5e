import { balancedLines } from './balanced-lines.ts'
import { plainLine } from './plain-text.ts'
import { widthInPoints } from './tinos.ts'

/** Quốc hiệu, as every state paper carries it (Decree 30/2020, Annex I, II.1). */
export const COUNTRY_NAME = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
/** Tiêu ngữ, under the Quốc hiệu. */
export const COUNTRY_MOTTO = 'Độc lập - Tự do - Hạnh phúc'

/** Sizes and widths of the header block, in points and millimetres, within Decree 30's ranges (12–13, 13–14 pt). */
export const HEADER_LAYOUT = { nameSize: 12, mottoSize: 13, agencyColumn: 68, countryColumn: 97 } as const

const MILLIMETRES_PER_POINT = 25.4 / 72
/** Length of the rule under the Tiêu ngữ, as long as the Tiêu ngữ itself, in millimetres. */
export const MOTTO_RULE = millimetres(widthInPoints(COUNTRY_MOTTO, 'bold', HEADER_LAYOUT.mottoSize))
/** What the agency's text may fill of its column, in points. */
const AGENCY_TEXT_WIDTH = (HEADER_LAYOUT.agencyColumn - 4) / MILLIMETRES_PER_POINT
/** The rule under the agency's name is one third to one half of its text (Annex I, II.2); this is the middle. */
const AGENCY_RULE_SHARE = 0.42

/** Whose sheet it is: the body it reports to (none for a top body) and the agency itself. */
export type IssuingAgency = { superiorName: string | null; agencyName: string }

/** The header ready to set: capitals broken into lines by `\n`, and both rules in millimetres. */
export type NationalHeader = {
  superior: string | null
  agency: string
  country: string
  motto: string
  agencyRule: number
  mottoRule: number
}

/** The national header of a form or list of an agency. */
export function nationalHeader({ superiorName, agencyName }: IssuingAgency): NationalHeader {
  const agency = balancedLines(capitals(agencyName), 'bold', HEADER_LAYOUT.nameSize, AGENCY_TEXT_WIDTH)
  const longest = Math.max(...agency.map((line) => widthInPoints(line, 'bold', HEADER_LAYOUT.nameSize)))
  return {
    superior:
      superiorName === null
        ? null
        : balancedLines(capitals(superiorName), 'regular', HEADER_LAYOUT.nameSize, AGENCY_TEXT_WIDTH).join('\n'),
    agency: agency.join('\n'),
    country: COUNTRY_NAME,
    motto: COUNTRY_MOTTO,
    agencyRule: AGENCY_RULE_SHARE * millimetres(Math.min(longest, AGENCY_TEXT_WIDTH)),
    mottoRule: MOTTO_RULE,
  }
}

function capitals(name: string): string {
  return plainLine(name).toLocaleUpperCase('vi')
}

function millimetres(points: number): number {
  return points * MILLIMETRES_PER_POINT
}
