/** What a careful eye would mark on a page, told by the page itself; runs inside the browser, so it stands alone. */

export type Manner = {
  readonly language: 'en' | 'zh-CN'
  readonly touch: boolean
  /** Names of the tokens that are colours. */
  readonly colours: readonly string[]
  /** First parts of the keys of words. */
  readonly rooms: readonly string[]
  /** Latin words that Chinese keeps. */
  readonly latin: readonly string[]
}

/**
 * Faults of what is shown: text that is cut, overlaps or hangs out, sideways scroll, words of the wrong language,
 * colours that are no token, small type, small targets, faint text and marks.
 */
export function judge({ language, touch, colours, rooms, latin }: Manner): string[] {
  const found: string[] = []
  const mark = (fault: string): void => { if (!found.includes(fault)) found.push(fault) }
  const parentOf = (node: Element): Element | null => node.parentElement ?? ((node.getRootNode() as ShadowRoot).host as Element | undefined) ?? null
  const inside = (node: Element, selector: string): boolean => {
    for (let at: Element | null = node; at; at = parentOf(at)) if (at.matches(selector)) return true
    return false
  }
  const walk = (root: ParentNode): Element[] => Array.from(root.querySelectorAll('*')).flatMap((node) => [node, ...(node.shadowRoot ? walk(node.shadowRoot) : [])])
  const nameOf = (node: Element): string => {
    const own = (at: Element) => at.localName + (typeof at.className === 'string' && at.className ? `.${at.className.trim().split(/\s+/).join('.')}` : at.getAttribute('class') ? `.${at.getAttribute('class')}` : '')
    const parent = parentOf(node)
    return `${parent ? `${own(parent)} > ` : ''}${own(node)}`
  }
  const textOf = (node: Element): string => Array.from(node.childNodes).filter((child) => child.nodeType === 3).map((child) => child.textContent ?? '').join(' ').replace(/\s+/g, ' ').trim()
  const quiet = (node: Element): boolean => inside(node, '.unseen, .skip, .heard, [hidden], title, desc, style, script')
  const opacityOf = (node: Element): number => {
    let opacity = 1
    for (let at: Element | null = node; at; at = parentOf(at)) opacity *= Number(getComputedStyle(at).opacity)
    return opacity
  }
  const nodes = walk(document.body).filter((node) => {
    if (node.getClientRects().length === 0 || getComputedStyle(node).visibility !== 'visible') return false
    const { width, height } = node.getBoundingClientRect()
    // a straight line has no height, and is seen
    return (node instanceof SVGGeometryElement ? width + height > 0 : width > 0 && height > 0) && !quiet(node)
  })

  const shown = new Set(nodes)

  // colours, as the browser writes them
  type Rgba = readonly [number, number, number, number]
  const parse = (text: string): Rgba | undefined => {
    const numbers = text.match(/-?[\d.]+(?:e-?\d+)?%?/g)?.map((part) => (part.endsWith('%') ? parseFloat(part) / 100 : parseFloat(part)))
    if (/^rgba?\(/.test(text) && numbers) return [numbers[0]!, numbers[1]!, numbers[2]!, numbers[3] ?? 1]
    if (text.startsWith('color(srgb ') && numbers) return [numbers[0]! * 255, numbers[1]! * 255, numbers[2]! * 255, numbers[3] ?? 1]
    return undefined
  }
  const probe = document.createElement('i')
  document.body.append(probe)
  const painted = (names: readonly string[]): Rgba[] => names.flatMap((name) => {
    probe.style.setProperty('color', `var(--${name})`)
    const colour = parse(getComputedStyle(probe).color)
    return colour ? [colour] : []
  })
  const tokens = painted(colours)
  const marks = painted(colours.filter((name) => name.startsWith('slot-')))
  probe.remove()
  const isToken = (colour: Rgba): boolean => colour[3] === 0 || tokens.some((token) => [0, 1, 2].every((k) => Math.abs(token[k]! - colour[k]!) <= 1.5))

  if (document.documentElement.scrollWidth > innerWidth) mark(`the page scrolls sideways: ${document.documentElement.scrollWidth} px in ${innerWidth}`)

  const key = new RegExp(`\\b(?:${rooms.join('|')})\\.[a-z]\\w+\\b`)
  const judgeWords = (node: Element, said: string): void => {
    const where = `${nameOf(node)}: ${said.slice(0, 60)}`
    const strange = inside(node, '.path, .seed, code')
    if (!strange && key.test(said)) mark(`a key instead of words: ${where}`)
    if (/\{[a-z]\w*\}|\bundefined\b|\bNaN\b|\[object /.test(said)) mark(`an unfilled place: ${where}`)
    if (language === 'en' && /\p{Script=Han}/u.test(said) && !inside(node, '[lang="zh-CN"], .brand, wa-dropdown-item')) mark(`Han in English: ${where}`)
    if (language === 'zh-CN' && !strange && /\p{Script=Han}[,:;!?()]|[,:;!?()]\p{Script=Han}/u.test(said)) mark(`half-width punctuation: ${where}`)
    if (language === 'zh-CN' && !strange && !inside(node, '[lang="en"], kbd, abbr, .source, .fingerprint')) {
      // names keep their capital, and are as they are
      for (const word of said.replace(/https?:\S+|[\w-]+\.(?:json|png|csv)\b/g, '').match(/\b[a-z][A-Za-z0-9]+/g) ?? []) if (!latin.includes(word)) mark(`English in Chinese: ${word}: ${where}`)
    }
  }

  // text that is cut without a way to read it, too small, or of the wrong language
  for (const node of nodes) {
    const style = getComputedStyle(node)
    const text = textOf(node)
    if (text) {
      const size = parseFloat(style.fontSize)
      if (size < 11.9 && !inside(node, 'kbd, .letter, strategy-chip, wa-tooltip')) mark(`type of ${size}px: ${nameOf(node)}: ${text.slice(0, 30)}`)
    }
    // what is cut may be held by inline children
    const told = text || (node.children.length > 0 && node.textContent!.trim() && Array.from(node.children).every((child) => /^(?:inline|none)/.test(getComputedStyle(child).display)))
    if (told) {
      const clips = style.overflowX === 'hidden' || style.overflowX === 'clip'
      const cut = (clips && node.scrollWidth > node.clientWidth + 1) || (style.webkitLineClamp !== 'none' && style.overflowY === 'hidden' && node.scrollHeight > node.clientHeight + 2)
      if (cut && (!inside(node, '[title], wa-slider, wa-tooltip, .seed') || inside(node, '.kpi'))) mark(`cut: ${nameOf(node)}: ${node.textContent!.trim().slice(0, 50)}`)
    }
    // a figure on two lines reads as two figures
    if (told && node.matches('[role="cell"]:is(.value, .figures), .kpi .value, [role="gridcell"] > .cell')) {
      const range = document.createRange()
      range.selectNodeContents(node)
      if (range.getBoundingClientRect().height > 2 * parseFloat(style.fontSize)) mark(`a figure on two lines: ${nameOf(node)}: ${node.textContent!.trim().slice(0, 30)}`)
    }
    // what is read aloud or on hover is told too
    for (const said of [text, ...['aria-label', 'title', 'placeholder'].map((name) => node.getAttribute(name) ?? '')]) if (said) judgeWords(node, said)
    const colouring: [string, string][] = [['background', style.backgroundColor]]
    if (text) colouring.push(['text', node instanceof SVGElement ? style.fill : style.color])
    for (const [line, width, colour] of [[style.borderTopStyle, style.borderTopWidth, style.borderTopColor], [style.borderRightStyle, style.borderRightWidth, style.borderRightColor], [style.borderBottomStyle, style.borderBottomWidth, style.borderBottomColor], [style.borderLeftStyle, style.borderLeftWidth, style.borderLeftColor]] as const) {
      if (parseFloat(width) > 0 && line !== 'none') colouring.push(['border', colour])
    }
    if (node instanceof SVGGeometryElement) colouring.push(...(node.localName === 'line' ? [] : [['fill', style.fill] as [string, string]]), ['stroke', style.stroke])
    if (!inside(node, 'wa-slider, wa-tooltip, input')) for (const [what, value] of colouring) {
      const colour = parse(value)
      if (colour && !isToken(colour)) mark(`${what} ${value} is no token: ${nameOf(node)}`)
    }
  }

  // text against what it stands on
  const light = (c: Rgba): number => {
    const part = (at: number) => { const v = c[at]! / 255; return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4) }
    return 0.2126 * part(0) + 0.7152 * part(1) + 0.0722 * part(2)
  }
  const over = (top: Rgba, below: Rgba): Rgba => [0, 1, 2].map((k) => top[k]! * top[3] + below[k]! * (1 - top[3])).concat(1) as unknown as Rgba
  const groundOf = (node: Element): Rgba => {
    const layers: Rgba[] = []
    for (let at: Element | null = node; at; at = parentOf(at)) {
      const colour = at instanceof SVGElement && at.localName !== 'svg' ? undefined : parse(getComputedStyle(at).backgroundColor)
      if (colour && colour[3] > 0) layers.push(colour)
      if (colour?.[3] === 1) break
    }
    return layers.reduceRight<Rgba>((below, top) => over(top, below), parse(getComputedStyle(document.body).backgroundColor) ?? [255, 255, 255, 1])
  }
  for (const node of nodes) {
    if (!textOf(node) || inside(node, ':disabled, [aria-disabled="true"], .letter, strategy-chip, .stale, .dim, wa-tooltip, .on-mark')) continue
    const colour = parse(node instanceof SVGElement ? getComputedStyle(node).fill : getComputedStyle(node).color)
    if (!colour) continue
    const ground = groundOf(node)
    const [low, high] = [light(over([colour[0], colour[1], colour[2], colour[3] * opacityOf(node)], ground)), light(ground)].sort((a, b) => a - b)
    const ratio = (high! + 0.05) / (low! + 0.05)
    // a figure on its own mark is told by the mark's colour, which the tokens' test holds
    if (ratio < 4.5 && !(node instanceof SVGElement && ratio < 1.6)) mark(`contrast ${ratio.toFixed(1)}: ${nameOf(node)}: ${textOf(node).slice(0, 30)}`)
  }

  // marks drawn solid in a strategy's colour, and icons that are pressed
  for (const node of nodes) {
    if (!(node instanceof SVGGeometryElement) || inside(node, ':disabled, [aria-disabled="true"], .stale, .dim, defs')) continue
    const style = getComputedStyle(node)
    const pressed = inside(node, '.icon') && inside(node, 'button, a[href]')
    for (const value of node.localName === 'line' ? [style.stroke] : [style.stroke, style.fill]) {
      const colour = parse(value)
      if (!colour || (!pressed && !marks.some((token) => [0, 1, 2].every((k) => Math.abs(token[k]! - colour[k]!) <= 1.5)))) continue
      const solid = colour[3] * opacityOf(node) * Number(value === style.stroke ? style.strokeOpacity : style.fillOpacity)
      const ground = groundOf(node)
      const [low, high] = [light(over([colour[0], colour[1], colour[2], solid], ground)), light(ground)].sort((a, b) => a - b)
      const ratio = (high! + 0.05) / (low! + 0.05)
      // ranges and whiskers are drawn faint beside their solid line
      if (ratio < 3 && (solid > 0.95 || pressed) && ratio > 1.02) mark(`a mark of contrast ${ratio.toFixed(1)}: ${nameOf(node)}`)
    }
  }

  // text of drawings: apart from each other, and within their frame
  for (const svg of nodes.filter((node) => node.localName === 'svg')) {
    const frame = svg.getBoundingClientRect()
    const texts = Array.from(svg.querySelectorAll('text')).filter((node) => shown.has(node) && (node.textContent ?? '').trim() && opacityOf(node) > 0.05)
    const boxes = texts.map((node) => ({ text: node.textContent!.trim(), box: node.getBoundingClientRect() }))
    for (const [k, { text, box }] of boxes.entries()) {
      if (box.left < frame.left - 2 || box.right > frame.right + 2 || box.top < frame.top - 4 || box.bottom > frame.bottom + 4) mark(`text outside its drawing: ${nameOf(svg)}: ${text.slice(0, 40)}`)
      for (const other of boxes.slice(k + 1)) {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left)
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top)
        if (across > 1.5 && down > 4) mark(`texts overlap: ${nameOf(svg)}: ${text.slice(0, 24)} | ${other.text.slice(0, 24)}`)
      }
    }
  }

  // a finger has 44 by 40, a pointer 32; how large a target really is: as far as a press from its middle still meets it
  const least = touch ? 39 : 31
  for (const node of nodes) {
    if (!node.matches('button, a[href], input, select, summary, [role="tab"], [role="switch"], [role="button"]') || node.matches(':disabled') || inside(node, 'p, li.notice, .term, wa-slider, wa-dropdown-item, wa-tooltip, td')) continue
    const box = node.getBoundingClientRect()
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
    const hits = (atX: number, atY: number): boolean => {
      let top = document.elementFromPoint(atX, atY)
      while (top?.shadowRoot) {
        const deeper: Element | null = top.shadowRoot.elementFromPoint(atX, atY)
        if (!deeper || deeper === top) break
        top = deeper
      }
      for (let at: Element | null = top; at; at = parentOf(at)) if (at === node || (at.localName === 'label' && at.contains(node))) return true
      return false
    }
    if ((box.height > least && box.width > least) || x < 0 || y < 0 || x >= innerWidth || y >= innerHeight || !hits(x, y)) continue
    const reach = (stepX: number, stepY: number): number => {
      let far = 0
      while (far < least && hits(x + stepX * (far + 1), y + stepY * (far + 1))) far++
      return far
    }
    const [up, down] = [reach(0, -1), reach(0, 1)]
    // what scrolls under an edge is not small
    const fixed = (at: number) => document.elementFromPoint(x, at)?.closest('page-footer, top-bar') !== node.closest('page-footer, top-bar')
    const edge = y - up <= 1 || y + down >= innerHeight - 2 || fixed(y + down + 1) || fixed(y - up - 1)
    const height = up + down + 1
    const [left, right] = [reach(-1, 0), reach(1, 0)]
    const width = left + right + 1
    let strip: Element | null = node.parentElement
    while (strip && getComputedStyle(strip).overflowX === 'visible') strip = strip.parentElement
    const sides = strip?.getBoundingClientRect()
    const aside = sides && (x - left <= sides.left + 2 || x + right >= sides.right - 2)
    const room = node.closest('.matrix, .cards, .tab-body, .tabs, kpi-strip')?.getBoundingClientRect()
    const under = room && (y - up <= room.top + 2 || y + down >= room.bottom - 2)
    if (!edge && !under && height < least) mark(`a target ${width} by ${height}: ${nameOf(node)}: ${(node.getAttribute('aria-label') ?? textOf(node)).slice(0, 30)}`)
    else if (!aside && width < Math.min(least, 24)) mark(`a target ${width} by ${height}: ${nameOf(node)}: ${(node.getAttribute('aria-label') ?? textOf(node)).slice(0, 30)}`)
  }
  return found
}
