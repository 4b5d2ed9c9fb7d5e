import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useEffect, useSyncExternalStore } from 'react'
import { I18nProvider as AriaLocale } from 'react-aria-components/I18nProvider'
import { currentLanguage, localeOf, onLanguageChange, onSignedOut } from '../lib/index.ts'
import type { createAppRouter } from './router.tsx'

/** The whole application. A switch of language draws every screen anew, so that nothing keeps old words. */
export function App({ queries, router }: { queries: QueryClient; router: ReturnType<typeof createAppRouter> }) {
  const language = useSyncExternalStore(onLanguageChange, currentLanguage)
  useEffect(
    () =>
      onSignedOut(() => {
        const { pathname, href } = router.state.location
        if (pathname === '/sign-in') return
        queries.clear()
        void router.navigate({ to: '/sign-in', search: href === '/' ? {} : { next: href } })
      }),
    [queries, router],
  )
  return (
    <I18nProvider i18n={i18n}>
      <AriaLocale locale={localeOf(language)}>
        <QueryClientProvider client={queries}>
          <RouterProvider key={language} router={router} />
        </QueryClientProvider>
      </AriaLocale>
    </I18nProvider>
  )
}
