// Writes the Word templates the product ships. The committed .docx files are exactly what this prints (a test compares
// them); an office that edits its own copy in Word needs nothing of this.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { appraisal1120Template, filledFormTemplate } from './form-templates/appraisal-1120.ts'
import { body335Template } from './form-templates/body-335.ts'
import { classification335Template } from './form-templates/classification-335.ts'
import { meetingRecordTemplate } from './form-templates/meeting-record.ts'
import { letterTemplate } from './form-templates/letter.ts'
import { monitoring335Template } from './form-templates/monitoring-335.ts'

/** Every template, by its path below the forms folder of the server. */
export const FORM_TEMPLATES: Record<string, () => Uint8Array> = {
  'appraisal-1120/appraisal-1120.docx': appraisal1120Template,
  'body-335/body-335.docx': body335Template,
  'filled-form/filled-form.docx': filledFormTemplate,
  'classification-335/classification-335.docx': classification335Template,
  'meeting-record/meeting-record.docx': meetingRecordTemplate,
  'letter/letter.docx': letterTemplate,
  'monitoring-335/monitoring-335.docx': monitoring335Template,
}

/** Where the templates of the server lie. */
export const FORMS = fileURLToPath(new URL('../packages/server/src/forms/', import.meta.url))

if (import.meta.main) for (const [path, make] of Object.entries(FORM_TEMPLATES)) writeFileSync(FORMS + path, make())
