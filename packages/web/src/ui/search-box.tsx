import { Button } from 'react-aria-components/Button'
import { Input } from 'react-aria-components/Input'
import { SearchField } from 'react-aria-components/SearchField'
import { INPUT_CLASS } from './field.tsx'
import { Mark } from './marks.tsx'

/** A field to search with; Escape or its cross empties it. */
export function SearchBox(props: { label: string; value: string; onChange: (typed: string) => void }) {
  return (
    <SearchField aria-label={props.label} value={props.value} onChange={props.onChange} className="group relative">
      <Mark name="search" className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-soft" />
      <Input
        placeholder={props.label}
        className={`${INPUT_CLASS} pr-8 pl-8.5 [&::-webkit-search-cancel-button]:hidden`}
      />
      <Button className="absolute inset-y-0 right-0 w-8 text-soft group-data-empty:hidden">×</Button>
    </SearchField>
  )
}
