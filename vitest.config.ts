import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { projects: ['packages/*/vitest.config.ts', 'packages/web/vite.config.ts', 'scripts/vitest.config.ts'] },
})
