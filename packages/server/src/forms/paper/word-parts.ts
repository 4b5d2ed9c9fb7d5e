import { HEADER_LAYOUT, type NationalHeader } from './national-header.ts'
import type { WordFields } from './word.ts'

/** A level on a sheet with its box. */
export type TickBox = { readonly label: string; readonly ticked: boolean }

/** The placeholders of the national header, which every template has. */
export function headerFields({ superior, agency, agencyRule }: NationalHeader): WordFields {
  return {
    'có cơ quan chủ quản': superior !== null,
    'tên cơ quan chủ quản': superior ?? '',
    'tên cơ quan': agency,
    'đường kẻ dưới tên cơ quan': { _type: 'rule', length: agencyRule, column: HEADER_LAYOUT.agencyColumn },
  }
}

/** Boxes in a row, the ticked one crossed. */
export function tickFields(boxes: readonly TickBox[]): WordFields[] {
  return boxes.map(({ label, ticked }) => ({ ô: ticked ? '☒' : '☐', 'tên mức': label }))
}
