export { nationalHeader, type IssuingAgency, type NationalHeader } from './national-header.ts'
export { dateInWords, placeAndDateLine, type PaperDate, type PlaceAndDate } from './place-and-date.ts'
export { plainLine, plainText } from './plain-text.ts'
export { typesetPdf } from './typst.ts'
