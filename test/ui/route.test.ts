import { describe, expect, it } from 'vitest'
import { addressOf, readRoute } from '../../src/ui/route.ts'

describe('the address', () => {
  it.each([
    ['', { page: 'workbench', tab: 'compare', known: true }],
    ['#/', { page: 'workbench', tab: 'compare', known: true }],
    ['#/w', { page: 'workbench', tab: 'compare', known: true }],
    ['#/w/', { page: 'workbench', tab: 'compare', known: true }],
    ['#/w/scorecard', { page: 'workbench', tab: 'scorecard', known: true }],
    ['#/library', { page: 'library', tab: 'compare', known: true }],
    ['#/library/x', { page: 'workbench', tab: 'compare', known: false }],
    ['#/w/money/x', { page: 'workbench', tab: 'compare', known: false }],
    ['#/nowhere', { page: 'workbench', tab: 'compare', known: false }],
  ])('%s', (hash, found) => { expect(readRoute(hash)).toMatchObject(found) })

  it('keeps what stands behind the path', () => {
    expect(readRoute('#/w/money?metric=gmv&slot=2')).toMatchObject({ tab: 'money', view: { metric: 'gmv', slot: '2' } })
  })

  it('leads back to where it was written', () => {
    expect(readRoute(addressOf('workbench', 'segments'))).toMatchObject({ page: 'workbench', tab: 'segments', known: true })
    expect(readRoute(addressOf('library'))).toMatchObject({ page: 'library', known: true })
  })
})
