import { FormDialog as KitFormDialog, type FormDialogProps } from '../../ui/index.ts'
import { ORGANISATION } from './queries.ts'

/** A dialog with fields that changes the organisation. */
export function FormDialog(props: Omit<FormDialogProps, 'refreshes'>) {
  return <KitFormDialog {...props} refreshes={ORGANISATION} />
}
