/** Where Chinese breaks over lines, and how sources, dates and wrong numbers are written. */
import { afterEach, expect, it } from 'vitest'
import { dateInChinese } from '../../src/i18n/dates.ts'
import { phrasesOf } from '../../src/i18n/phrases.ts'
import { setLanguage } from '../../src/i18n/translate.ts'
import { evidence } from '../../src/model/evidence.text.ts'
import { problemText } from '../../src/scenario/problems.text.ts'
import { fullSource, sourceWords } from '../../src/ui/parts/source-words.ts'
import { everyText } from './texts.ts'

afterEach(() => setLanguage('en'))

it('no line parts a term, a date or an amount', () => {
  const pieces = phrasesOf('老带新还是组合，会员等级到2027年9月1日贡献毛利约多16.1万元，双11谁更划算')
  for (const kept of ['老带新', '还是', '会员等级', '2027年9月1日', '贡献毛利', '16.1万元', '双11']) expect(pieces.some((piece) => piece.includes(kept)), kept).toBe(true)
  expect(pieces.length).toBeGreaterThan(5)
})

it('the pieces are the text, and none begins with a mark', () => {
  for (const { text } of everyText().filter(({ language }) => language === 'zh-CN')) {
    const pieces = phrasesOf(text)
    expect(pieces.join('')).toBe(text)
    for (const piece of pieces.slice(1)) expect(piece).toMatch(/^[\p{L}\p{N}]/u)
  }
})

it('a year stands with the names of its own part', () => {
  expect(sourceWords('E17').short).toBe('Inman et al. 1994')
  setLanguage('zh-CN')
  expect(['E17', 'E38', 'E58', 'E10', 'E49'].map((row) => sourceWords(row).short)).toEqual(['Inman等（1994）', 'Lin（2020）', '第一财经（2024）', 'Kalyanaram等（1995）', 'Extole'])
})

it('Chinese sets names and years of sources as its help pages do', () => {
  expect(fullSource(evidence['E18']!)).toBe('Krishna and Shoemaker 1992; Anderson and Song 2004')
  setLanguage('zh-CN')
  expect(['E1', 'E10', 'E13', 'E17', 'E18'].map((id) => fullSource(evidence[id]!))).toEqual([
    'Bijmolt、van Heerde与Pieters（2005），Journal of Marketing Research 42(2)', 'Kalyanaram与Winer（1995），Marketing Science；Mazumdar等（2005）',
    'Zhang、Dai、Dong等（2020），Management Science 66(6)', 'Joseph, Missouri working paper 18-10；Inman与McAlister（1994），Journal of Marketing Research', 'Krishna与Shoemaker（1992）；Anderson与Song（2004）',
  ])
  for (const row of Object.values(evidence)) expect(fullSource(row)).not.toMatch(/ and [A-Z]\w+ (?:19|20)\d\d|;|undefined/)
})

it('dates and negative numbers are written as Chinese has them', () => {
  expect(['2027-03-01', '2027-11-20', 'soon'].map(dateInChinese)).toEqual(['2027年3月1日', '2027年11月20日', 'soon'])
  expect(problemText({ path: 'world.days', code: 'range', values: { value: -5, min: 1, max: 1095, nearest: 1 } }, 'zh-CN', '时长')).toBe('时长不能是−5，应填1至1,095，请改为1。')
  expect(problemText({ path: 'world.start', code: 'date', values: { value: '-5' } }, 'zh-CN', '起始日')).toContain('“-5”，应为1971年至2199年之间的日期，请写成2027-06-01')
})
