import {
  fillWordTemplate,
  headerFields,
  nationalHeader,
  placeAndDateLine,
  plainLine,
  plainText,
  typesetPdf,
  type WordFields,
} from '../paper/index.ts'
import type { MeetingRecordData } from './record-data.ts'

function view(data: MeetingRecordData) {
  const person = ({ office, name }: MeetingRecordData['left']) => ({ office: plainLine(office), name: plainLine(name) })
  return {
    header: nationalHeader(data.issuer),
    title: plainLine(data.title),
    about: plainLine(data.about),
    date: placeAndDateLine(data.signed),
    sections: data.sections.map(({ heading, paragraphs }) => ({
      heading: plainLine(heading),
      paragraphs: paragraphs.map(plainText),
    })),
    table: data.table.map((row) => ({ ...row, name: plainLine(row.name) })),
    closing: data.closing.map(plainText),
    left: person(data.left),
    right: person(data.right),
    draft: data.draft === null ? null : plainLine(data.draft),
    origin: plainLine(data.origin),
  }
}

/** Sets minutes as a tagged PDF. */
export function renderRecordPdf(data: MeetingRecordData): Buffer {
  return typesetPdf('meeting-record/meeting-record.typ', view(data))
}

/** Fills the Word template of minutes. */
export function renderRecordDocx(data: MeetingRecordData): Promise<Uint8Array> {
  return fillWordTemplate('meeting-record/meeting-record.docx', wordFields(view(data)))
}

function wordFields(record: ReturnType<typeof view>): WordFields {
  return {
    ...headerFields(record.header),
    'dấu bản nháp': record.draft ?? '',
    'nguồn gốc phiếu': record.origin,
    'tên biên bản': record.title,
    'về việc': record.about,
    phần: record.sections.map(({ heading, paragraphs }) => ({
      'tên phần': heading,
      đoạn: paragraphs.map((text) => ({ 'nội dung': text })),
    })),
    'có bảng': record.table.length > 0,
    dòng: record.table.map((row) => ({
      'số thứ tự': row.number,
      'họ và tên': row.name,
      'phát ra': row.issued,
      'thu về': row.collected,
      'ô một': row.boxes[0],
      'ô hai': row.boxes[1],
      'ô ba': row.boxes[2],
      'ô bốn': row.boxes[3],
      'ô năm': row.boxes[4],
      trắng: row.blank,
      'không hợp lệ': row.invalid,
    })),
    'đoạn cuối': record.closing.map((text) => ({ 'nội dung': text })),
    'địa danh, ngày': record.date,
    'chức danh trái': record.left.office,
    'tên trái': record.left.name,
    'chức danh phải': record.right.office,
    'tên phải': record.right.name,
  }
}
