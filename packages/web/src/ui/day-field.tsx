import { CalendarDate, parseDate } from '@internationalized/date'
import { Button } from 'react-aria-components/Button'
import { Calendar, CalendarCell, CalendarGrid, CalendarHeading } from 'react-aria-components/Calendar'
import { DateInput, DateSegment } from 'react-aria-components/DateField'
import { DatePicker } from 'react-aria-components/DatePicker'
import { Dialog } from 'react-aria-components/Dialog'
import { Group } from 'react-aria-components/Group'
import { Popover } from 'react-aria-components/Popover'
import { FieldFoot, FieldLabel, type FieldFrame } from './field.tsx'
import { Mark } from './marks.tsx'

export type DayFieldProps = FieldFrame & {
  /** `YYYY-MM-DD`, or null while nothing is chosen. */
  value: string | null
  onChange: (day: string | null) => void
  /** First and last day that can be chosen. */
  min?: string
  max?: string
  isRequired?: boolean
  isDisabled?: boolean
}

const PAGE_BUTTON =
  'flex size-8 items-center justify-center rounded-md text-soft hover:bg-ground data-disabled:opacity-40 pointer-coarse:size-11'

/**
 * A calendar day, day first whatever the machine is set to: typed as figures (01072025) or picked. Every day is a
 * Gregorian one without a time zone, so nothing can shift it.
 */
export function DayField({ label, labelHidden, hint, problem, value, onChange, min, max, ...rest }: DayFieldProps) {
  return (
    <DatePicker
      {...rest}
      value={value === null ? null : parseDate(value)}
      onChange={(day) => onChange(day instanceof CalendarDate ? day.toString() : null)}
      {...(min === undefined ? {} : { minValue: parseDate(min) })}
      {...(max === undefined ? {} : { maxValue: parseDate(max) })}
      isInvalid={Boolean(problem)}
      validationBehavior="aria"
      shouldForceLeadingZeros
      className="group block"
    >
      <FieldLabel label={label} hidden={labelHidden ?? false} />
      <Group className="flex min-h-9 w-full items-center rounded-md border border-line-strong bg-paper pr-1 pl-3 transition-colors hover:border-soft data-focus-within:border-red data-focus-within:ring-3 data-focus-within:ring-red/15 data-disabled:bg-not-rated-tint data-invalid:border-unsatisfactory data-invalid:bg-unsatisfactory-tint pointer-coarse:min-h-11">
        <DateInput className="flex flex-1 items-center py-1 whitespace-nowrap">
          {(segment) => (
            <DateSegment
              segment={segment}
              className="rounded-sm px-0.5 outline-none data-focused:bg-red data-focused:text-paper data-placeholder:text-[#6f767e] data-focused:data-placeholder:text-paper data-[type=literal]:px-0 pointer-coarse:text-[1rem]"
            />
          )}
        </DateInput>
        <Button className="flex size-7 items-center justify-center rounded-sm text-soft hover:bg-ground hover:text-ink">
          <Mark name="chevron-down" />
        </Button>
      </Group>
      <FieldFoot hint={hint} problem={problem} />
      <Popover className="rounded-md border border-[#cfcdc7] bg-paper p-3 outline-none">
        <Dialog className="outline-none">
          <Calendar>
            <header className="mb-2 flex items-center justify-between gap-2">
              <Button slot="previous" className={PAGE_BUTTON}>
                <Mark name="chevron-right" className="size-4 rotate-180" />
              </Button>
              <CalendarHeading className="text-sm font-semibold" />
              <Button slot="next" className={PAGE_BUTTON}>
                <Mark name="chevron-right" />
              </Button>
            </header>
            <CalendarGrid className="border-separate border-spacing-0.5 [&_th]:py-1 [&_th]:text-xs [&_th]:font-medium [&_th]:text-soft">
              {(date) => (
                <CalendarCell
                  date={date}
                  className="flex size-8 cursor-default items-center justify-center rounded-md text-sm outline-none hover:bg-red-tint data-disabled:opacity-40 data-focus-visible:outline-2 data-focus-visible:outline-offset-1 data-focus-visible:outline-red data-outside-month:hidden data-selected:bg-red data-selected:text-paper data-today:font-semibold pointer-coarse:size-10"
                />
              )}
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  )
}
