/** A chart as a picture or a file: light colours whatever the page wears, with title, finding and a footer line. */
import type { LitElement } from 'lit'
import { language, t } from '../i18n/translate.ts'
import { LineChart } from './line-chart.ts'
import { textWidth } from './text-width.ts'
import type { ChartData } from './series.ts'

export type PictureOptions = {
  /** The provenance line: engine, seed, fingerprint, futures. */
  footer: string
  /** In css px; a PNG has twice as many. */
  width?: number
  /** As high as the chart wants to be, or 500, unless told. */
  height?: number
}

const edge = 24
const kept = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'opacity', 'font-size', 'font-weight', 'paint-order'] as const

/** A chart that can be drawn off the page: any element of this room that takes its data whole and its box in px. */
export type Drawable<D> = LitElement & {
  bare: boolean, data: D | undefined, box: { width: number, height: number }, subtitleText(): string
  /** How high the drawing wants to be at a width, where that depends on the data. */
  tall?(data: D, width: number): number
}
type Told = { title: string, finding: string, source?: string }

/** A complete svg document: no stylesheet, no outside reference, the page's own font embedded. */
export function chartSvg(data: ChartData, options: PictureOptions): Promise<string> {
  const source = [bandWords(data), data.source ?? ''].filter(Boolean).join(language() === 'en' ? ' ' : '')
  return pictureSvg(new LineChart(), { ...data, ...(source && { source }) }, options)
}

/** Whose the band is and how many futures it holds: a picture has no switch beside it that says so. */
function bandWords({ lines, best, highlighted, band }: ChartData): string {
  const line = lines.find(({ slot }) => slot === (highlighted ?? best))
  return line?.low80 ? t(band === 80 ? 'export.band80' : 'export.band50', { name: line.name }) : ''
}

/** The same of any chart; `chart` is a fresh element. */
export async function pictureSvg<D extends Told>(chart: Drawable<D>, data: D, { footer, width = 800, height: wanted }: PictureOptions): Promise<string> {
  const stage = document.createElement('div')
  stage.dataset['theme'] = 'light'
  stage.style.cssText = 'position: fixed; left: -9999px; top: 0; visibility: hidden; pointer-events: none'
  chart.setAttribute('fixed', '')
  const inner = width - 2 * edge
  const style = getComputedStyle(document.documentElement)
  const finding = wrapped(data.finding, inner, 13)
  const foot = [...(data.source ? wrapped(data.source, inner, 12) : []), ...wrapped(footer, inner, 12)]
  const top = edge + 22 + finding.length * 20 + 8
  const below = 12 + foot.length * 18 + edge
  const height = wanted ?? (chart.tall ? Math.ceil(top + chart.tall(data, inner) + below) : 500)
  chart.bare = true
  chart.data = data
  chart.box = { width: inner, height: height - top - below }
  stage.append(chart)
  document.body.append(stage)
  try {
    await chart.updateComplete
    const drawn = chart.renderRoot.querySelector('svg')
    if (!drawn) throw new Error('The chart has nothing to draw yet.')
    const ink = (name: string) => getComputedStyle(stage).getPropertyValue(name).trim()
    const heading = chart.subtitleText()
    const titleWidth = textWidth(data.title, 15)
    const face = style.getPropertyValue('--font').trim() || 'system-ui, sans-serif'
    const line = (text: string, y: number, size: number) => `<text x="${edge}" y="${y}" font-size="${size}" fill="${ink('--muted')}">${escaped(text)}</text>`
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escaped(face)}" style="font-variant-numeric: tabular-nums; font-feature-settings: 'cv11', 'ss03'; text-autospace: normal">`,
      `<title>${escaped(data.finding || data.title)}</title>`,
      await embeddedFont(face),
      `<rect width="${width}" height="${height}" fill="${ink('--surface')}"/>`,
      `<text x="${edge}" y="${edge + 16}" font-size="15" font-weight="600" fill="${ink('--ink')}">${escaped(data.title)}<tspan dx="8" font-size="13" font-weight="400" fill="${ink('--muted')}">${escaped(titleWidth + textWidth(heading, 13) + 8 < inner ? heading : '')}</tspan></text>`,
      ...finding.map((text, index) => line(text, edge + 37 + index * 20, 13)),
      `<g transform="translate(${edge} ${top})">${inlined(drawn)}</g>`,
      ...foot.map((text, index) => line(text, height - edge - (foot.length - 1 - index) * 18, 12)),
      '</svg>',
    ].join('')
  } finally {
    stage.remove()
  }
}

/** An svg document as a PNG with two pixels per css px: 1600 wide unless its width was told. */
export async function pngOf(svg: string): Promise<Blob> {
  const picture = new Image()
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await picture.decode()
  const canvas = document.createElement('canvas')
  canvas.width = picture.naturalWidth * 2
  canvas.height = picture.naturalHeight * 2
  canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => canvas.toBlob(blob => blob ? resolve(blob) : reject(new Error('The browser could not write the picture.')), 'image/png'))
}

/** The drawn marks with their computed looks written onto them, since a picture carries no stylesheet. */
function inlined(drawn: SVGElement): string {
  const copy = drawn.cloneNode(true) as SVGElement
  const originals = drawn.querySelectorAll<SVGElement>('*')
  const copies = copy.querySelectorAll<SVGElement>('*')
  const hidden: Element[] = []
  originals.forEach((original, index) => {
    const target = copies[index]!
    const style = getComputedStyle(original)
    if (style.display === 'none') { hidden.push(target); return }
    target.removeAttribute('class')
    target.removeAttribute('style')
    if (original.childElementCount > 0 && original.tagName !== 'text') {
      if (style.opacity !== '1') target.setAttribute('opacity', style.opacity)
      return
    }
    for (const property of kept) {
      const value = style.getPropertyValue(property)
      if (value && value !== 'normal' && !(property === 'opacity' && value === '1')) target.setAttribute(property, value)
    }
  })
  for (const element of [...hidden, ...copy.querySelectorAll('title')]) element.remove()
  const comments = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT)
  const marks: Node[] = []
  while (comments.nextNode()) marks.push(comments.currentNode)
  for (const mark of marks) mark.parentNode?.removeChild(mark)
  return Array.from(copy.children, child => new XMLSerializer().serializeToString(child).replaceAll(' xmlns="http://www.w3.org/2000/svg"', '')).join('')
}

/** The page's own latin face as data, so that the picture looks the same anywhere; nothing when it cannot be read. */
async function embeddedFont(face: string): Promise<string> {
  const family = face.split(',')[0]!.replace(/['"]/g, '').trim()
  for (const sheet of Array.from(document.styleSheets)) {
    let rules: CSSRule[]
    try { rules = Array.from(sheet.cssRules) } catch { continue }
    for (const rule of rules) {
      if (!(rule instanceof CSSFontFaceRule)) continue
      const range = rule.style.getPropertyValue('unicode-range')
      const named = rule.style.getPropertyValue('font-family').replace(/['"]/g, '').trim() === family
      const address = /url\(["']?([^"')]+)/.exec(rule.style.getPropertyValue('src'))?.[1]
      // Of the subsets only basic Latin is wanted: it begins at U+0000.
      if (!named || !address || (range && !/U\+0+(-|,|$)|U\+\?\?/i.test(range))) continue
      try {
        const bytes = new Uint8Array(await (await fetch(new URL(address, sheet.href ?? document.baseURI))).arrayBuffer())
        let binary = ''
        for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192))
        return `<style>@font-face{font-family:'${family}';font-weight:100 900;src:url(data:font/woff2;base64,${btoa(binary)})}</style>`
      } catch { return '' }
    }
  }
  return ''
}

function wrapped(text: string, width: number, size: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of text.match(/[\u2e80-\u9fff\uff00-\uffef]|[^\s\u2e80-\u9fff\uff00-\uffef]+\s*|\s+/g) ?? []) {
    if (line && textWidth(line + piece, size) > width) { lines.push(line.trimEnd()); line = '' }
    line += piece
  }
  return line ? [...lines, line.trimEnd()] : lines
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
