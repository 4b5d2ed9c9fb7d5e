import { useLingui } from '@lingui/react/macro'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { currentLanguage, formatCount, formatDay, ruleSetQuery } from '../../lib/index.ts'
import {
  BASIS_WORDS,
  BasisChip,
  Button,
  Card,
  DocumentSection,
  LinkButton,
  PageHeader,
  TextLink,
} from '../../ui/index.ts'
import { AdoptionCard } from './adoption-card.tsx'
import { DocumentSearch } from './document-search.tsx'
import { ruleSetsQuery } from './queries.ts'
import { countBases } from './search-entries.ts'
import { useSections } from './sections.tsx'

/** One regulation, read like a document: contents at the side, every value with where it was read. */
export function RuleSetPage() {
  const { t } = useLingui()
  const { ruleSetId } = useParams({ strict: false })
  const { data } = useSuspenseQuery(ruleSetQuery(ruleSetId ?? ''))
  const { data: shelf } = useQuery(ruleSetsQuery)
  const { document, hash } = data
  const { identity } = document
  const language = currentLanguage()
  const sections = useSections(document)
  const issued = formatDay(identity.issuedOn)
  const from = formatDay(identity.inForceFrom)
  const version = formatCount(document.version)
  return (
    <>
      <PageHeader
        title={identity.number}
        crumbs={[{ key: 'sets', content: <TextLink to="/rule-sets">{t`Các bộ tiêu chí`}</TextLink> }]}
        about={identity.title[language]}
        actions={
          <>
            {shelf?.canWrite ? (
              <LinkButton to="/rule-set-drafts" search={{ from: document.id }}>
                {t`Soạn phiên bản mới từ bộ này`}
              </LinkButton>
            ) : null}
            <Button onPress={() => globalThis.print()}>{t`In`}</Button>
          </>
        }
      />
      <div className="grid items-start gap-5 lg:grid-cols-[15rem_minmax(0,1fr)]">
        <nav aria-label={t`Mục lục`} className="no-print lg:sticky lg:top-4">
          <Card title={t`Mục lục`}>
            <ol className="space-y-1.5 text-sm">
              {sections.map(({ id, title }, at) => (
                <li key={id}>
                  <a href={`#${id}`} className="rounded-sm hover:text-red hover:underline">
                    {at + 1}. {title}
                  </a>
                </li>
              ))}
            </ol>
          </Card>
        </nav>
        <div className="min-w-0 space-y-5">
          <DocumentSearch document={document} />
          <AdoptionCard document={document} />
          <article className="space-y-9 rounded-lg border border-line bg-paper px-5 py-6 sm:px-9 sm:py-8">
            <header className="space-y-2 text-center">
              <p className="text-sm font-semibold uppercase">{identity.issuer[language]}</p>
              <p className="text-lg font-semibold text-balance">{identity.title[language]}</p>
              <p className="text-sm text-soft">
                {t`Số ${identity.number}, ban hành ngày ${issued}, có hiệu lực từ ${from}`}
                {identity.replaces.length > 0 ? <> · {t`thay thế ${identity.replaces.join(', ')}`}</> : null}
              </p>
              <p className="text-sm break-all text-soft">{t`phiên bản ${version} · dấu kiểm ${hash}`}</p>
            </header>
            <Bases document={document} />
            {sections.map(({ id, title, content }, at) => (
              <DocumentSection key={id} id={id} number={at + 1} title={title}>
                {content}
              </DocumentSection>
            ))}
          </article>
        </div>
      </div>
    </>
  )
}

/** How many values were read where, and what each word means. */
function Bases({ document }: { document: object }) {
  const { t, i18n } = useLingui()
  const counts = countBases(document)
  return (
    <aside aria-label={t`Căn cứ của các giá trị`} className="rounded-md bg-sunken px-4 py-3">
      <ul className="space-y-1 text-sm">
        {(['text', 'reported', 'assumption'] as const)
          .filter((basis) => counts[basis] > 0)
          .map((basis) => {
            const count = formatCount(counts[basis])
            return (
              <li key={basis} className="flex flex-wrap items-baseline gap-x-2">
                <BasisChip basis={basis} />
                <b className="font-semibold">{t`${count} giá trị`}</b>
                <span className="text-soft">{i18n._(BASIS_WORDS[basis].meaning)}</span>
              </li>
            )
          })}
      </ul>
    </aside>
  )
}
