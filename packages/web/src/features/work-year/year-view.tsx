import { useLingui } from '@lingui/react/macro'
import type { WorkYearReply } from '@thuoc-do/contract'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { ruleSetQuery } from '../../lib/index.ts'
import {
  AnchorButton,
  Card,
  Mark,
  MonthsTable,
  Notice,
  PageHeader,
  rulerBands,
  Select,
  type Crumb,
} from '../../ui/index.ts'
import { AbsencesCard } from './absences-card.tsx'
import { CarriedCard } from './carried-card.tsx'
import { ProductsCard } from './products-card.tsx'
import { workYearQuery } from './queries.ts'
import { SpansCard } from './spans-card.tsx'
import { StandingCard } from './standing-card.tsx'

type YearViewProps = {
  personId: number
  year: number | undefined
  own: boolean
  crumbs: readonly Crumb[]
  onYear: (year: number) => void
}

/** A year as Mẫu số 02 has it, with what is still missing and everything that explains a month without a score. */
export function YearView({ personId, year: asked, own, crumbs, onYear }: YearViewProps) {
  const { t } = useLingui()
  const { data } = useSuspenseQuery(workYearQuery(personId, asked))
  const { year, person } = data
  return (
    <>
      <PageHeader
        title={own ? t`Năm công tác ${year} của tôi` : t`Năm công tác ${year}: ${person.fullName}`}
        crumbs={crumbs}
        about={[person.postTitle, person.unitName, person.agencyName].filter(isNews).join(' · ')}
        actions={<Actions data={data} onYear={onYear} />}
      />
      {data.ruleSet === null ? (
        <div className="mb-5">
          <Notice
            tone="information"
            title={t`Năm ${year} không có bộ tiêu chí chấm theo sản phẩm áp dụng cho vị trí này`}
          >
            <p>{t`Vẫn ghi nhận được thời gian nghỉ và điểm do cơ quan khác gửi đến, nhưng không có kết quả tổng hợp.`}</p>
          </Notice>
        </div>
      ) : null}
      {/* One column on a phone, in the order in which it is read; two beside each other on a desk. */}
      <div className="flex flex-col gap-5 lg:grid lg:grid-cols-[minmax(0,3fr)_minmax(20rem,2fr)] lg:items-start">
        <div className="contents lg:block lg:space-y-5">
          <div className="order-2">
            <Card title={t`Tổng hợp kết quả theo dõi, đánh giá`} flush>
              <Months data={data} />
            </Card>
          </div>
          <div className="order-4 empty:hidden">
            <AbsencesCard data={data} />
          </div>
          <div className="order-5 empty:hidden">
            <CarriedCard data={data} />
          </div>
        </div>
        <div className="contents lg:block lg:space-y-5">
          <div className="order-1">
            <StandingCard data={data} />
          </div>
          <div className="order-3 empty:hidden">
            <SpansCard data={data} />
          </div>
        </div>
      </div>
      <div className="mt-5">
        <ProductsCard personId={personId} year={year} />
      </div>
    </>
  )
}

/** The months on the ruler of the rule set that binds the person, where one does. */
function Months({ data }: { data: WorkYearReply }) {
  const { ruleSet } = data
  const { data: rules } = useQuery({ ...ruleSetQuery(ruleSet?.id ?? '', ruleSet?.version), enabled: ruleSet !== null })
  return <MonthsTable {...data} bands={rules === undefined ? [] : rulerBands(rules.document)} />
}

/** A body of one unit has the same name twice. */
function isNews(name: string, at: number, names: readonly string[]): boolean {
  return name !== '' && names.indexOf(name) === at
}

function Actions({ data, onYear }: { data: WorkYearReply; onYear: (year: number) => void }) {
  const { t } = useLingui()
  const base = `/api/people/${data.person.id}/work-year/form`
  return (
    <>
      <div className="w-28">
        <Select
          label={t`Năm`}
          labelHidden
          options={data.years.map((year) => ({ id: String(year), label: String(year) }))}
          value={String(data.year)}
          onChange={(year) => onYear(Number(year))}
        />
      </div>
      {data.ruleSet === null ? null : (
        <>
          <AnchorButton href={`${base}.docx?year=${data.year}`} download>
            <Mark name="file" /> {t`Mẫu số 02, Word`}
          </AnchorButton>
          <AnchorButton href={`${base}.pdf?year=${data.year}`} download>
            <Mark name="file" /> {t`Mẫu số 02, PDF`}
          </AnchorButton>
        </>
      )}
    </>
  )
}
