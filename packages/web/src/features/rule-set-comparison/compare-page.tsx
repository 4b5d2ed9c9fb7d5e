import { useLingui } from '@lingui/react/macro'
import { compareRuleSets, RULE_SET_CHAPTERS, type RuleSet, type RuleSetChange } from '@thuoc-do/domain'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { currentLanguage, formatCount, useReasons } from '../../lib/index.ts'
import { Button, Card, Checkbox, EmptyState, Notice, PageHeader, Select, TextLink } from '../../ui/index.ts'
import { ChangeLine } from './change-line.tsx'
import { CHAPTER_NAMES, KIND_NAMES } from './change-names.ts'
import { documentQuery, draftsQuery, ruleSetsQuery } from './queries.ts'
import { likelyPair, readSetRef, setOptions } from './set-choice.ts'

/** Two versions side by side: what was added, taken away, changed or moved, value by value. */
export function ComparePage() {
  const { t } = useLingui()
  const reasons = useReasons()
  const navigate = useNavigate()
  const search = useSearch({ strict: false })
  const { data: list } = useSuspenseQuery(ruleSetsQuery)
  const { data: drafts } = useQuery({ ...draftsQuery, enabled: list.canWrite || list.canPublish })
  const pair = {
    ...likelyPair(list.ruleSets),
    ...(search.before && { before: search.before }),
    ...(search.after && { after: search.after }),
  }
  const before = useQuery(documentQuery(readSetRef(pair.before)))
  const after = useQuery(documentQuery(readSetRef(pair.after)))
  const options = setOptions(list.ruleSets, drafts?.drafts ?? [], {
    version: (version) => t`phiên bản ${version}`,
    draft: t`bản nháp`,
    language: currentLanguage(),
  })
  const choose = (side: 'before' | 'after') => (id: string) =>
    void navigate({ to: '/rule-sets/compare', search: { ...pair, [side]: id } })
  const problem = before.error ?? after.error
  return (
    <>
      <PageHeader
        title={t`So sánh hai bộ tiêu chí`}
        crumbs={[{ key: 'sets', content: <TextLink to="/rule-sets">{t`Các bộ tiêu chí`}</TextLink> }]}
        about={t`Từng giá trị được thêm, bỏ, sửa hoặc chuyển chỗ, kèm căn cứ của cả hai bên.`}
        actions={<Button onPress={() => globalThis.print()}>{t`In`}</Button>}
      />
      <div className="space-y-5">
        <Card>
          <div className="grid gap-4 sm:grid-cols-2">
            <Select label={t`Trước`} options={options} value={pair.before ?? null} onChange={choose('before')} />
            <Select label={t`Sau`} options={options} value={pair.after ?? null} onChange={choose('after')} />
          </div>
        </Card>
        {problem ? (
          <Notice tone="refusal" title={t`Không đọc được một trong hai bộ`} reasons={reasons(problem)} />
        ) : null}
        {before.data && after.data ? <Changes before={before.data} after={after.data} /> : null}
      </div>
    </>
  )
}

const EVERYTHING = 'everything'

/** All changes of the two documents, chapter by chapter. */
export function Changes({ before, after }: { before: RuleSet; after: RuleSet }) {
  const { t, i18n } = useLingui()
  const [chapter, setChapter] = useState<string>(EVERYTHING)
  const [sources, setSources] = useState(false)
  const all = useMemo(() => compareRuleSets(before, after), [before, after])
  const isAboutSource = ({ field }: RuleSetChange): boolean => field === 'citation' || field === 'basis'
  const told = sources ? all : all.filter((change) => !isAboutSource(change))
  const found = RULE_SET_CHAPTERS.flatMap((name) => {
    const changes = told.filter((change) => change.chapter === name)
    return changes.length === 0 ? [] : [{ name, changes }]
  })
  const shown = found.filter(({ name }) => chapter === EVERYTHING || name === chapter)
  const hidden = formatCount(all.length - told.length)
  if (all.length === 0)
    return (
      <Card>
        <EmptyState title={t`Hai bên giống hệt nhau`}>{t`Không có giá trị nào khác.`}</EmptyState>
      </Card>
    )
  return (
    <>
      <Card>
        <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
          <ul className="flex flex-1 flex-wrap gap-x-5 gap-y-1">
            {(['added', 'removed', 'changed', 'moved'] as const).map((kind) => {
              const count = formatCount(told.filter((change) => change.kind === kind).length)
              return (
                <li key={kind}>
                  {i18n._(KIND_NAMES[kind])}: <b className="font-semibold">{count}</b>
                </li>
              )
            })}
          </ul>
          <Checkbox isSelected={sources} onChange={setSources}>
            {t`Cả những chỗ chỉ khác căn cứ`}
          </Checkbox>
          <div className="no-print w-full sm:w-64">
            <Select
              label={t`Chương`}
              options={[
                { id: EVERYTHING, label: t`Tất cả các chương` },
                ...found.map(({ name, changes }) => ({
                  id: String(name),
                  label: `${i18n._(CHAPTER_NAMES[name])} (${formatCount(changes.length)})`,
                })),
              ]}
              value={chapter}
              onChange={setChapter}
            />
          </div>
        </div>
        {sources || hidden === '0' ? null : (
          <p className="mt-2 text-sm text-soft">{t`${hidden} chỗ chỉ khác căn cứ, chưa hiện.`}</p>
        )}
      </Card>
      {shown.map(({ name, changes }) => (
        <Card key={name} title={i18n._(CHAPTER_NAMES[name])} aside={t`${changes.length} chỗ khác`} flush>
          <ul>
            {changes.map((change) => (
              <ChangeLine key={`${change.path} ${change.kind}`} change={change} />
            ))}
          </ul>
        </Card>
      ))}
    </>
  )
}
