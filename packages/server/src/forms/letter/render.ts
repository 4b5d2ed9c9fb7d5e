import {
  fillWordTemplate,
  headerFields,
  nationalHeader,
  type NationalHeader,
  placeAndDateLine,
  plainLine,
  plainText,
  typesetPdf,
} from '../paper/index.ts'
import type { LetterData } from './letter-data.ts'

type LetterView = Omit<LetterData, 'issuer' | 'placed' | 'number'> & {
  header: NationalHeader
  number: string
  placed: string
}

/** Known to the template also where the letter lists nobody. */
const PERSON_FIELDS = { 'số thứ tự': '', 'họ và tên': '', 'chức vụ': '', 'đơn vị': '', mức: '', đoạn: '' }

const BLANK_NUMBER = '........................'

/** The letter as it is set, in Word and in PDF alike: clean text in capitals where the layout has capitals. */
function letterView(data: LetterData): LetterView {
  const capitals = (text: string): string => plainLine(text).toLocaleUpperCase('vi')
  return {
    header: nationalHeader(data.issuer),
    number: data.number === null ? BLANK_NUMBER : plainLine(data.number),
    placed: placeAndDateLine(data.placed),
    kind: capitals(data.kind),
    subject: plainLine(data.subject),
    authority: data.authority === null ? null : capitals(data.authority),
    grounds: data.grounds.map(plainText),
    resolves: data.resolves === null ? null : capitals(data.resolves),
    opening: data.opening.map(plainText),
    people: data.people.map(({ fullName, post, unit, level }) => ({
      fullName: plainLine(fullName),
      post: plainLine(post),
      unit: plainLine(unit),
      level: plainLine(level),
    })),
    closing: data.closing.map(plainText),
    recipients: data.recipients.map(plainLine),
    signer: { title: capitals(data.signer.title), name: plainLine(data.signer.name) },
  }
}

/** Sets a letter as a tagged PDF. */
export function renderLetterPdf(data: LetterData): Buffer {
  return typesetPdf('letter/letter.typ', letterView(data))
}

/** Fills the Word template of a letter. */
export function renderLetterDocx(data: LetterData): Promise<Uint8Array> {
  const view = letterView(data)
  const paragraphs = (texts: readonly string[]) => texts.map((text) => ({ đoạn: text }))
  return fillWordTemplate('letter/letter.docx', {
    ...PERSON_FIELDS,
    ...headerFields(view.header),
    'số văn bản': view.number,
    'địa danh, ngày': view.placed,
    'tên loại': view.kind,
    'trích yếu': view.subject,
    'có thẩm quyền': view.authority !== null,
    'thẩm quyền': view.authority ?? '',
    'căn cứ': paragraphs(view.grounds),
    'có lời quyết định': view.resolves !== null,
    'lời quyết định': view.resolves ?? '',
    'mở đầu': paragraphs(view.opening),
    'có danh sách': view.people.length > 0,
    người: view.people.map((person, at) => ({
      'số thứ tự': String(at + 1),
      'họ và tên': person.fullName,
      'chức vụ': person.post,
      'đơn vị': person.unit,
      mức: person.level,
    })),
    'phần sau': paragraphs(view.closing),
    'nơi nhận': paragraphs(view.recipients),
    'chức danh người ký': view.signer.title,
    'họ tên người ký': view.signer.name,
  })
}
