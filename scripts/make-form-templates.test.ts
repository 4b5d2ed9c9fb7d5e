import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { FORM_TEMPLATES, FORMS } from './make-form-templates.ts'

it.each(Object.entries(FORM_TEMPLATES))('%s is what the script makes', (path, make) => {
  expect(Buffer.compare(readFileSync(FORMS + path), make())).toBe(0)
})
