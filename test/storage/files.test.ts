/** Files that come into the page. */
import { expect, test } from 'vitest'
import { largestFile } from '../../src/scenario/read.ts'
import { problemText } from '../../src/scenario/problems.text.ts'
import { fileNameOf, idInName, openScenario } from '../../src/storage/files.ts'

/** A file of a size, which tells whether its text was asked for. */
function file(size: number, text: () => Promise<string>) {
  const bytes = async () => new TextEncoder().encode(await text()).buffer
  let asked = 0
  return { blob: { size, arrayBuffer: () => (asked++, bytes()) } as Blob, asked: () => asked }
}

test('a file is named in words joined by hyphens', () => {
  expect(fileNameOf(`Beauty: 618 to Double 11 ${idInName('contributionMargin')} difference`, 'png')).toBe('beauty-618-to-double-11-contribution-margin-difference.png')
})

test('a file of 50 MB is refused by its size, without reading its text', async () => {
  const { blob, asked } = file(50 * 1024 * 1024, () => Promise.resolve('{}'))
  const { problems } = await openScenario(blob)
  expect(asked()).toBe(0)
  expect(problems).toHaveLength(1)
  expect(problemText(problems[0]!, 'en')).toBe('The file has 50 MB. At most 5 MB are read. Choose a scenario file.')
  expect(problemText(problems[0]!, 'zh-CN')).toBe('文件有50MB，最多只能读取5MB。请选择情景文件。')
})

test('a file at the limit is read', async () => {
  const { blob, asked } = file(largestFile, () => Promise.resolve('{}'))
  expect((await openScenario(blob)).problems.map(({ code }) => code)).toContain('missing')
  expect(asked()).toBe(1)
})

test('a file that cannot be read says so', async () => {
  const { blob } = file(10, () => Promise.reject(new Error('gone')))
  const { problems } = await openScenario(blob)
  expect(problemText(problems[0]!, 'en')).toBe('The file could not be read as text. Choose a scenario file.')
})
