/** Trees of who brought whom as one svg, for pictures. */
import { nothing, svg } from 'lit'
import type { Drawing } from './chart-drawing.ts'
import { colour } from './draw.ts'
import { branch, layTrees, radius, type Person } from './kin-trees.ts'
import type { Slot } from './series.ts'

const [beside, below] = [20, 12]

/** The trees side by side, in as many lines as the width asks for. */
export function kinDrawing(people: readonly Person[], slot: Slot, about: Omit<Drawing, 'draw'>): Drawing {
  return {
    ...about,
    draw: (width) => {
      let [x, top, line] = [0, 0, 0]
      const placed = layTrees(people).map((tree) => {
        if (x > 0 && x + tree.width > width) { x = 0; top += line + below; line = 0 }
        const at = { ...tree, x, y: top }
        x += tree.width + beside
        line = Math.max(line, tree.height)
        return at
      })
      return {
        height: top + line,
        drawn: svg`<g style=${colour(slot)}>${placed.map((tree) => svg`<g transform="translate(${tree.x} ${tree.y})">
          ${tree.nodes.map((node) => (node.parent ? svg`<path class="kin" d=${branch(node)}></path>` : nothing))}
          ${tree.nodes.map(({ x, y, depth }) => svg`<circle class=${depth === tree.deepest ? 'person newest' : 'person'} cx=${y + tree.edge} cy=${x} r=${radius}></circle>`)}</g>`)}</g>`,
      }
    },
  }
}
