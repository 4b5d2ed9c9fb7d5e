import { describe, expect, it } from 'vitest'
import { innerAddress } from './inner-address.ts'

describe('an address to return to', () => {
  it.each(['/', '/rounds/3?tab=a', '/phiếu'])('may be a screen of this application: %s', (address) =>
    expect(innerAddress(address)).toBe(address),
  )
  it.each([
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'javascript:alert(1)',
    '/\t/elsewhere.example',
    'elsewhere',
    '',
    undefined,
    7,
    ['/'],
  ])('is nothing else: %j', (address) => expect(innerAddress(address)).toBeNull())
})
