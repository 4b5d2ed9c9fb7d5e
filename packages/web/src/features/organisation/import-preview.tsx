import { useLingui } from '@lingui/react/macro'
import type { Import } from '@thuoc-do/contract'
import { formatCount } from '../../lib/index.ts'
import { Button, Card, LinkButton, Notice } from '../../ui/index.ts'
import { CellProblemTable } from './cell-problem-table.tsx'
import { useImportWords } from './import-words.ts'

/** What an import would do, or did: how much of what, with examples, and what deserves a second look. */
export function ImportPreview(props: { data: Import; busy: boolean; onConfirm: () => void }) {
  const { t } = useLingui()
  const { data, busy, onConfirm } = props
  const changes = data.counts.filter(({ what }) => what !== 'people-untouched')
  const untouched = formatCount(data.counts.find(({ what }) => what === 'people-untouched')?.count ?? 0)
  const applied = data.state === 'applied'
  const warnings = formatCount(data.warnings.length)
  return (
    <>
      {applied ? (
        <Notice
          tone="success"
          title={t`Đã ghi vào hệ thống`}
          action={<LinkButton to="/organisation" look="primary">{t`Xem tổ chức`}</LinkButton>}
        />
      ) : changes.length === 0 ? (
        <Notice
          tone="information"
          title={t`Tệp này không thay đổi gì`}
          action={<LinkButton to="/organisation">{t`Về tổ chức`}</LinkButton>}
        >
          {t`Mọi dòng trong tệp đã giống dữ liệu trong hệ thống (${untouched} người).`}
        </Notice>
      ) : null}
      {changes.length > 0 ? (
        <Card title={applied ? t`Đã thay đổi` : t`Sẽ thay đổi`}>
          <Counts data={data} />
          {applied ? null : (
            <div className="sticky bottom-0 -mx-5 mt-5 -mb-5 flex flex-wrap items-center gap-3 border-t border-line bg-paper px-5 py-3">
              <Button look="primary" isPending={busy} onPress={onConfirm}>{t`Ghi tất cả vào hệ thống`}</Button>
              <LinkButton to="/organisation/import">{t`Nộp tệp khác`}</LinkButton>
              <span className="text-sm text-soft">
                {t`Ghi tất cả hoặc không ghi gì. Ai không có trong tệp thì giữ nguyên.`}
              </span>
            </div>
          )}
        </Card>
      ) : null}
      {data.warnings.length > 0 ? (
        <Card title={t`Nên xem lại`} aside={t`${warnings} chỗ; không cản việc ghi`} flush openOnPhone>
          <CellProblemTable caption={t`Nên xem lại`} problems={data.warnings} />
        </Card>
      ) : null}
    </>
  )
}

function Counts({ data }: { data: Import }) {
  const { t } = useLingui()
  const words = useImportWords()
  return (
    <div className="space-y-5">
      {words.groups.map(({ id, name }) => {
        const counts = data.counts.filter(({ what }) => what.startsWith(`${id}-`))
        if (counts.length === 0) return null
        return (
          <section key={id}>
            <h3 className="mb-1 text-sm font-semibold text-soft">{name}</h3>
            <dl className="space-y-2">
              {counts.map(({ what, count }) => {
                const samples = data.sample.filter((sample) => sample.what === what)
                const more = formatCount(count - samples.length)
                return (
                  <div key={what} className="grid grid-cols-[4.5rem_minmax(0,1fr)] gap-x-3">
                    <dt className="text-right text-lg font-semibold">{formatCount(count)}</dt>
                    <dd className="pt-0.5">
                      {words.count(what)}
                      {samples.length > 0 ? (
                        <ul className="text-sm text-soft">
                          {samples.map(({ text }) => (
                            <li key={text}>{text}</li>
                          ))}
                          {count > samples.length ? <li>{t`… và ${more} nữa`}</li> : null}
                        </ul>
                      ) : null}
                    </dd>
                  </div>
                )
              })}
            </dl>
          </section>
        )
      })}
    </div>
  )
}
