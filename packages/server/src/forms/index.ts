export { COUNTRY_MOTTO, COUNTRY_NAME, HEADER_LAYOUT, MOTTO_RULE } from './paper/national-header.ts'
