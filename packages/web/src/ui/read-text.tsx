import { useLingui } from '@lingui/react/macro'

/** A text somebody wrote, its lines kept; an empty one says so. */
export function ReadText({ name, text }: { name: string; text: string }) {
  const { t } = useLingui()
  return (
    <div>
      <dt className="text-sm text-soft">{name}</dt>
      <dd className="max-w-prose whitespace-pre-line">{text.trim() === '' ? t`Không ghi` : text}</dd>
    </div>
  )
}
