/** Copies of scenarios: their names say that they are copies, and no two are alike. */
import { expect, test } from 'vitest'
import { copyTitle } from '../../src/ui/pages/copy-title.text.ts'

const beauty = { en: 'Beauty: 618 to Double 11', 'zh-CN': '美妆：从618到双11' }

test('a copy is told from its original, and from other copies', () => {
  const first = copyTitle(beauty, [beauty])
  expect(first).toEqual({ en: 'Beauty: 618 to Double 11 (copy)', 'zh-CN': '美妆：从618到双11（副本）' })
  const second = { en: 'Beauty: 618 to Double 11 (copy 2)', 'zh-CN': '美妆：从618到双11（副本2）' }
  expect(copyTitle(beauty, [beauty, first])).toEqual(second)
  expect(copyTitle(first, [beauty, first])).toEqual(second)
  expect(copyTitle(second, [])).toEqual(first)
})

test('a long name leaves room for its end', () => {
  const { en, 'zh-CN': zh } = copyTitle({ en: 'x'.repeat(120), 'zh-CN': '长'.repeat(120) }, [])
  expect([en.length, zh.length]).toEqual([107, 104])
})
