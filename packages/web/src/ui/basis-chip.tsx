import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import type { Source } from '@thuoc-do/domain'

type Basis = Source['basis']

const LOOKS: Record<Basis, string> = {
  text: 'border-line text-soft',
  reported: 'border-[#c9dcf1] bg-good-tint text-good',
  assumption: 'border-[#ecc992] bg-satisfactory-tint text-satisfactory',
}

/** The word of each basis and what it means. */
export const BASIS_WORDS: Record<Basis, { word: MessageDescriptor; meaning: MessageDescriptor }> = {
  text: { word: msg`theo văn bản`, meaning: msg`Đọc được trong chính văn bản.` },
  reported: {
    word: msg`theo báo chí`,
    meaning: msg`Lấy theo báo chí hoặc người làm thực tế, chưa đối chiếu với văn bản.`,
  },
  assumption: {
    word: msg`giả định`,
    meaning: msg`Chưa đọc được trong văn bản; giá trị do hệ thống giả định và sửa được khi có văn bản.`,
  },
}

/** How a value is known, in a word. */
export function BasisChip({ basis }: { basis: Basis }) {
  const { i18n } = useLingui()
  const { word, meaning } = BASIS_WORDS[basis]
  return (
    <span
      title={i18n._(meaning)}
      className={`inline-block rounded-sm border px-1.5 text-xs whitespace-nowrap ${LOOKS[basis]}`}
    >
      {i18n._(word)}
    </span>
  )
}

/** Where a value was read and how far to trust it: under every value of the document. */
export function SourceLine({ source }: { source: Source }) {
  const { instrument, article } = source.citation
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2 text-sm text-soft">
      <span>
        {instrument}, {article}
      </span>
      <BasisChip basis={source.basis} />
    </span>
  )
}
