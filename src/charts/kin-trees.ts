/** `<kin-trees>`: who brought whom, tree by tree; the newest generation of each is filled. */
import { css, html, LitElement, nothing, svg, type PropertyDeclarations } from 'lit'
import { stratify, tree, type HierarchyPointNode } from 'd3'

/** A person of a forest; `parent` is the place in the same list of who brought them, -1 for nobody. */
export type Person = { readonly parent: number; readonly generation: number }
type Node = HierarchyPointNode<{ id: number }>
type Placed = { readonly width: number; readonly height: number; readonly edge: number; readonly nodes: readonly Node[]; readonly deepest: number }

const across = 26
const apart = 11
const edge = 5
/** Of a person's dot, in px. */
export const radius = 4

/** The trees of a forest, each laid out by itself. */
export function layTrees(people: readonly Person[]): Placed[] {
  const roots: number[] = []
  const rootOf: number[] = []
  people.forEach(({ parent }, k) => {
    rootOf[k] = parent < 0 ? k : rootOf[parent]!
    if (parent < 0) roots.push(k)
  })
  return roots.map((root) => {
    const members = people.flatMap((_, k) => (rootOf[k] === root ? [{ id: k }] : []))
    const top = stratify<{ id: number }>().id(({ id }) => String(id)).parentId(({ id }) => (people[id]!.parent < 0 ? null : String(people[id]!.parent)))(members)
    const laid = tree<{ id: number }>().nodeSize([apart, across]).separation(() => 1)(top)
    const nodes = laid.descendants()
    const lowest = Math.min(...nodes.map(({ x }) => x))
    for (const node of nodes) node.x += edge - lowest
    return { nodes, edge, deepest: laid.height, width: laid.height * across + 2 * edge, height: Math.max(...nodes.map(({ x }) => x)) + edge }
  })
}

/** The link from a person to who brought them. */
export const branch = ({ x, y, parent }: Node): string =>
  `M${parent!.y + edge} ${parent!.x}C${(parent!.y + y) / 2 + edge} ${parent!.x} ${(parent!.y + y) / 2 + edge} ${x} ${y + edge} ${x}`

export class KinTrees extends LitElement {
  static override properties: PropertyDeclarations = { people: { attribute: false }, slotIndex: { type: Number, attribute: 'slot-index' }, label: {} }

  static override styles = css`
    :host { display: block; }
    .forest { display: flex; flex-wrap: wrap; align-items: center; gap: 12px 20px; }
    svg { display: block; }
    path { fill: none; stroke: var(--control); stroke-width: 1; }
    circle { fill: var(--surface); stroke: var(--c); stroke-width: 1.5; }
    circle.newest { fill: var(--c); }
  `

  declare people: readonly Person[]
  declare slotIndex: number
  declare label: string

  constructor() {
    super()
    this.people = []
    this.slotIndex = 0
    this.label = ''
  }

  override render() {
    if (this.people.length === 0) return nothing
    return html`<div class="forest" role="img" aria-label=${this.label} style="--c: var(--slot-${this.slotIndex})">${layTrees(this.people).map(({ nodes, width, height, deepest }) => html`<svg width=${width} height=${height} aria-hidden="true">
      ${nodes.map((node) => (node.parent ? svg`<path d=${branch(node)}></path>` : nothing))}
      ${nodes.map(({ x, y, depth }) => svg`<circle class=${depth === deepest ? 'newest' : ''} cx=${y + edge} cy=${x} r=${radius}></circle>`)}</svg>`)}</div>`
  }
}

customElements.define('kin-trees', KinTrees)

declare global { interface HTMLElementTagNameMap { 'kin-trees': KinTrees } }
