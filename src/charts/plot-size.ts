/** How large the plot of a chart is: measured for as long as it stands, which it does not while the table twin has its place. */
import type { ReactiveController, ReactiveElement } from 'lit'

export type PlotBox = { width: number, height: number }

/** Tells its chart of every size of the `.plot` inside; never where an export has fixed it. */
export class PlotSize implements ReactiveController {
  readonly #host: ReactiveElement
  readonly #observer: ResizeObserver
  #watched: Element | undefined

  /** @param sized what the chart does with a size in px */
  constructor(host: ReactiveElement, sized: (box: PlotBox) => void) {
    this.#host = host
    this.#observer = new ResizeObserver(([entry]) => sized({ width: entry!.contentRect.width, height: entry!.contentRect.height }))
    host.addController(this)
  }

  hostConnected(): void { this.#host.requestUpdate() }

  hostUpdated(): void {
    const plot = this.#host.renderRoot.querySelector('.plot') ?? undefined
    if (plot === this.#watched) return
    this.#observer.disconnect()
    this.#watched = plot
    if (plot && !this.#host.hasAttribute('fixed')) this.#observer.observe(plot)
  }

  hostDisconnected(): void {
    this.#observer.disconnect()
    this.#watched = undefined
  }
}
