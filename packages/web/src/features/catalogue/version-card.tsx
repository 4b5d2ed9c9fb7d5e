import { useLingui } from '@lingui/react/macro'
import type { AgencyCatalogue, CatalogueVersion } from '@thuoc-do/contract'
import { useState, type ReactNode } from 'react'
import { formatCount, formatDay, sentenceOfReason } from '../../lib/index.ts'
import { AnchorButton, Button, Card, Notice } from '../../ui/index.ts'
import { ImportDialog } from './import-dialog.tsx'
import { formatNumber } from './numbers.ts'
import { workbookAddress, type VersionPlace } from './queries.ts'
import { StandardDialog } from './standard-dialog.tsx'
import { VersionActs } from './version-acts.tsx'
import { useCatalogueWords } from './words.ts'

/** What a version is: where it stands, its standard product, and what may be done with it. */
export function VersionCard(props: { agency: AgencyCatalogue; at: VersionPlace; version: CatalogueVersion }) {
  const { t } = useLingui()
  const words = useCatalogueWords()
  const { at, version } = props
  const [asking, setAsking] = useState<'standard' | 'import' | null>(null)
  const mayChange = version.can.includes('change')
  const close = () => setAsking(null)
  const { standardName, standardPoints, document, decidedBy, decidedAt, validFrom, groups } = version
  const points = standardPoints === null ? '' : formatNumber(standardPoints)
  return (
    <div className="space-y-4">
      {version.sendBackReason !== null && version.state === 'preparing' ? (
        <Notice tone="attention" title={t`Người có thẩm quyền đã trả lại`} reasons={[version.sendBackReason]} />
      ) : null}
      {version.problems.length > 0 ? (
        <Notice
          tone="attention"
          title={t`Cần hoàn thiện trước khi trình`}
          reasons={version.problems.slice(0, 10).map((found) => sentenceOfReason(found) ?? found.code)}
        />
      ) : null}
      <Card title={words.version(version)}>
        <dl className="flex flex-wrap gap-x-12 gap-y-3">
          <Fact name={t`Sản phẩm chuẩn (hệ số 1)`}>
            {standardName === '' ? <span className="text-soft">{t`chưa nêu`}</span> : standardName}
            {standardPoints === null ? null : <span className="block text-sm text-soft">{t`${points} điểm`}</span>}
            {mayChange ? (
              <span className="-ml-2.5 block">
                <Button look="quiet" size="small" onPress={() => setAsking('standard')}>{t`Sửa sản phẩm chuẩn`}</Button>
              </span>
            ) : null}
          </Fact>
          <Fact name={t`Phân nhóm`}>
            {groups.length === 0
              ? '–'
              : groups.map(({ group, entries }) => (
                  <span key={group} className="mr-3 inline-block whitespace-nowrap">
                    {words.group(group)}: <span className="font-semibold">{formatCount(entries)}</span>
                  </span>
                ))}
          </Fact>
          {validFrom === null ? null : (
            <Fact name={version.state === 'decided' ? t`Áp dụng từ` : t`Đề nghị áp dụng từ`}>
              {formatDay(validFrom)}
            </Fact>
          )}
          {document === null ? null : (
            <Fact name={t`Quyết định`}>
              {document}
              <span className="block text-sm text-soft">
                {decidedBy}
                {decidedAt === null ? null : ` · ${formatDay(decidedAt)}`}
              </span>
            </Fact>
          )}
        </dl>
        <div className="no-print mt-4 flex flex-wrap items-center gap-2.5 border-t border-line pt-4">
          <AnchorButton href={workbookAddress(at)} download>
            {mayChange ? t`Tải về Excel để sửa` : t`Tải về Excel`}
          </AnchorButton>
          {mayChange ? <Button onPress={() => setAsking('import')}>{t`Nhập từ Excel`}</Button> : null}
          <span className="grow" />
          <VersionActs at={at} version={version} />
        </div>
      </Card>
      {asking === 'standard' ? <StandardDialog at={at} version={version} onClose={close} /> : null}
      {asking === 'import' ? <ImportDialog at={at} units={props.agency.units} onClose={close} /> : null}
    </div>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="max-w-md">
      <dt className="text-sm text-soft">{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
