export { NoticesPage } from './notices-page.tsx'
