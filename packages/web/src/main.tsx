import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { createAppRouter } from './app/router.tsx'
import './app/theme.css'
import {
  createQueryClient,
  installAriaStrings,
  registerCatalogue,
  storedLanguage,
  switchLanguage,
} from './lib/index.ts'

async function start(root: HTMLElement): Promise<void> {
  installAriaStrings()
  registerCatalogue({ vi: () => import('./locales/vi.po'), en: () => import('./locales/en.po') })
  await switchLanguage(storedLanguage())
  const queries = createQueryClient()
  createRoot(root).render(
    <StrictMode>
      <App queries={queries} router={createAppRouter(queries)} />
    </StrictMode>,
  )
}

const root = document.getElementById('root')
if (root) void start(root)
