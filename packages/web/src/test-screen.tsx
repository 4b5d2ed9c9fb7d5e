import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { cleanup, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { I18nProvider as AriaLocale } from 'react-aria-components/I18nProvider'
import { afterEach } from 'vitest'
import { installAriaStrings, localeOf, registerCatalogue, switchLanguage, type Language } from './lib/index.ts'

installAriaStrings()
registerCatalogue({ vi: () => import('./locales/vi.po'), en: () => import('./locales/en.po') })
afterEach(cleanup)

/** Draws a part of the product for a test, with the sentences of the kit and the shell. */
export async function renderScreen(
  part: ReactNode,
  language: Language = 'vi',
): Promise<{ container: HTMLElement; unmount: () => void }> {
  await switchLanguage(language)
  return render(part, {
    wrapper: ({ children }) => (
      <I18nProvider i18n={i18n}>
        <AriaLocale locale={localeOf(language)}>{children}</AriaLocale>
      </I18nProvider>
    ),
  })
}
