import { strToU8, zipSync } from 'fflate'
import { paragraph, run, section } from './word-xml.ts'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
/** Fixed, so that the same template is the same bytes. */
const MODIFIED = new Date(2023, 0, 1)

const field = (instruction: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`

/** What a package has besides its body: footnotes in order, and whether its margins say draft and origin. */
export type Margins = { footnotes: readonly string[] }

/** A whole .docx of one section: Times New Roman 13, Vietnamese, no relationship to anything outside the file. */
export function wordPackage(title: string, body: string, margins?: Margins): Uint8Array {
  const extra = margins === undefined ? NOTHING : marginParts(margins)
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/><Override PartName="/word/settings.xml" ContentType="${WORD}.settings+xml"/><Override PartName="/word/header1.xml" ContentType="${WORD}.header+xml"/><Override PartName="/word/header2.xml" ContentType="${WORD}.header+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${extra.types}</Types>`,
    '_rels/.rels': `<Relationships ${RELATIONS}><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${PACKAGE}/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title><dc:language>vi-VN</dc:language></cp:coreProperties>`,
    'word/_rels/document.xml.rels': `<Relationships ${RELATIONS}><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${OFFICE}/header" Target="header1.xml"/><Relationship Id="rId3" Type="${OFFICE}/header" Target="header2.xml"/><Relationship Id="rId4" Type="${OFFICE}/settings" Target="settings.xml"/>${extra.relations}</Relationships>`,
    'word/settings.xml': `<w:settings ${W}><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="vi-VN"/></w:settings>`,
    'word/styles.xml': `<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:color w:val="000000"/><w:sz w:val="26"/><w:szCs w:val="26"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style></w:styles>`,
    'word/header1.xml': `<w:hdr ${W}>${paragraph(field('PAGE'), { align: 'center' })}${extra.mark}</w:hdr>`,
    'word/header2.xml': `<w:hdr ${W}>${paragraph('')}${extra.mark}</w:hdr>`,
    'word/document.xml': `<w:document ${W} ${R}><w:body>${body}${section({ footer: margins !== undefined })}</w:body></w:document>`,
    ...extra.parts,
  }
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(XML + xml)] as const)
  return zipSync(Object.fromEntries(files), { level: 9, mtime: MODIFIED })
}

type MarginParts = { types: string; relations: string; mark: string; parts: Record<string, string> }
const NOTHING: MarginParts = { types: '', relations: '', mark: '', parts: {} }

/** The draft mark in the top margin of every page, the origin in the bottom margin, and the footnotes. */
function marginParts({ footnotes }: Margins): MarginParts {
  const note = (text: string, at: number): string =>
    `<w:footnote w:id="${at + 1}">${paragraph(footnoteMark('<w:footnoteRef/>') + run(` ${text}`, { size: 11 }))}</w:footnote>`
  const separator = (type: string, id: number, mark: string): string =>
    `<w:footnote w:type="${type}" w:id="${id}">${paragraph(`<w:r><w:${mark}/></w:r>`)}</w:footnote>`
  return {
    types: `<Override PartName="/word/footer1.xml" ContentType="${WORD}.footer+xml"/><Override PartName="/word/footnotes.xml" ContentType="${WORD}.footnotes+xml"/>`,
    relations: `<Relationship Id="rId5" Type="${OFFICE}/footer" Target="footer1.xml"/><Relationship Id="rId6" Type="${OFFICE}/footnotes" Target="footnotes.xml"/>`,
    mark: paragraph(run('{dấu bản nháp}', { size: 10, italic: true }), { align: 'right' }),
    parts: {
      'word/footer1.xml': `<w:ftr ${W}>${paragraph(run('{nguồn gốc phiếu}', { size: 9, italic: true }))}</w:ftr>`,
      'word/footnotes.xml': `<w:footnotes ${W}>${separator('separator', -1, 'separator')}${separator('continuationSeparator', 0, 'continuationSeparator')}${footnotes.map(note).join('')}</w:footnotes>`,
    },
  }
}

const footnoteMark = (mark: string): string => `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>${mark}</w:r>`

/** The number of a footnote in the text; footnotes count from 1. */
export const footnoteReference = (number: number): string => footnoteMark(`<w:footnoteReference w:id="${number}"/>`)
