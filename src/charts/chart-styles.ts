/** The one look of all charts; colours come from the page's tokens through the shadow root. */
import { css } from 'lit'

export const chartStyles = css`
  :host { display: flex; flex-direction: column; position: relative; min-width: 0; color: var(--ink); font: var(--type-body); font-variant-numeric: tabular-nums; font-feature-settings: var(--font-features); }
  :host([hidden]) { display: none; }
  svg { display: block; position: absolute; inset: 0; overflow: visible; }
  svg text { font-family: var(--font); font-variant-numeric: tabular-nums; }
  .meta { font-size: 12px; font-weight: 400; fill: var(--muted); }
  .meta.medium { font-weight: 500; }
  .name { font-size: 13px; font-weight: 500; fill: var(--ink); }
  /* tabular figures would hold a hyphen as wide as a digit */
  svg .name:not(.strong) { font-variant-numeric: normal; }
  .name.muted { font-weight: 400; fill: var(--muted); }
  .value { font-size: 12px; font-weight: 400; fill: var(--ink); }
  .value.medium { font-weight: 500; }
  .strong { font-weight: 600; }
  .letter { font-size: 10.5px; font-weight: 600; fill: var(--on); }
  .letter.little { font-size: 9px; }
  .season { fill: var(--season); }
  .tint { fill: var(--c); opacity: .07; }
  .tint-bar { fill: var(--c); opacity: .8; }
  .strip { fill: var(--control); }
  .peak { fill: var(--ink); }
  .flag { fill: var(--control); }
  .grid { stroke: var(--grid); }
  .axis { stroke: var(--line-2); }
  .floor { stroke: var(--control); }
  .zero { stroke: var(--slot-0); stroke-width: 1.5; stroke-dasharray: 4 3; }
  .zero.thin { stroke-width: 1; }
  .line, .halo { fill: none; stroke-linejoin: round; stroke-linecap: round; }
  .line { stroke: var(--c); }
  .dashed { stroke-dasharray: 4 3; stroke-linecap: butt; }
  .dotted { stroke-dasharray: 0.1 4.5; }
  .halo { stroke: var(--surface); }
  .band80 { fill: var(--c); opacity: .12; }
  .band50 { fill: var(--c); opacity: .16; }
  .whisker { stroke: var(--c); stroke-width: 3; stroke-linecap: round; opacity: .35; }
  .dot { fill: var(--c); }
  .leader { stroke: var(--c); fill: none; opacity: .5; }
  .chip { fill: var(--c); }
  .chip.base { fill: none; stroke: var(--c); stroke-width: 1.5; }
  .cross { stroke: var(--ink); opacity: .55; }
  .ring { fill: var(--c); stroke: var(--surface); stroke-width: 2; }
  .benchmark path { fill: none; stroke: var(--muted); stroke-dasharray: 1 3; stroke-linecap: round; }
  .benchmark circle { fill: var(--surface); stroke: var(--muted); stroke-width: 1.5; }
  .rule line { stroke: var(--muted); stroke-dasharray: 2 3; }
  .halo-text { paint-order: stroke; stroke: var(--surface); stroke-width: 3px; }
  .curve, .end { transition: opacity var(--motion-state) var(--ease); }
  .dim { opacity: .35; }
  .settling path { transition: d var(--motion-chart) var(--ease); }
  .shape { fill: var(--c); }

  header { display: flex; align-items: center; flex-wrap: wrap; gap: 4px 12px; }
  h2, h3 { margin: 0; min-width: 0; font: var(--type-title); }
  /* the title keeps its line; what stands beside it moves under it as a whole, and the controls under both */
  h2 { display: flex; flex: 1 1 260px; flex-wrap: wrap; align-items: baseline; column-gap: 6px; font-variant-numeric: normal; }
  h3 { font: var(--type-section); white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
  h2 small { font: var(--type-body); color: var(--muted); }
  h3 small { font: var(--type-meta); color: var(--muted); margin-left: 4px; }
  .finding { margin: 0; width: 100%; color: var(--muted); font-variant-numeric: normal; text-wrap: pretty; }
  .finding:lang(zh-CN) { word-break: keep-all; overflow-wrap: anywhere; }
  .source { margin: 4px 0 0; font: var(--type-meta); color: var(--muted); font-variant-numeric: normal; text-wrap: pretty; }
  .plot { position: relative; outline: none; touch-action: pan-y; user-select: none; -webkit-user-select: none; }
  .plot.main { flex: 1; min-height: 300px; }
  .plot.small { flex: none; height: 112px; }
  chart-table { flex: 1; min-height: 0; max-height: 60vh; margin-top: 8px; }
  .plot:focus-visible { outline: var(--focus-width) solid var(--focus); outline-offset: -2px; border-radius: var(--radius-input); }
  .catch { position: absolute; inset: 0; }
  .flag-button { position: absolute; padding: 0; border: 0; border-radius: var(--radius-input); background: none; cursor: pointer; }
  .flag-button:focus-visible { outline: var(--focus-width) solid var(--focus); outline-offset: -2px; }
  .empty { position: absolute; inset: 0; display: grid; place-items: center; padding: 0 16% 0 8%; text-align: center; color: var(--muted); text-wrap: balance; }
  .heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

  .card { position: absolute; z-index: 2; box-sizing: border-box; padding: 10px 12px; background: var(--raised); border: 1px solid var(--float-line); border-radius: var(--radius-card); box-shadow: var(--shadow); font: var(--type-meta); pointer-events: none; }
  .card h4 { display: flex; justify-content: space-between; gap: 12px; margin: 0 0 6px; font: inherit; font-weight: 600; white-space: nowrap; }
  .card h4 span { font-weight: 400; color: var(--muted); }
  .card table { border-collapse: collapse; width: 100%; }
  .card td { padding: 2px 0 2px 10px; text-align: right; white-space: nowrap; color: var(--muted); }
  .card td:first-child { padding-left: 0; color: var(--ink); width: 100%; max-width: 0; }
  .card td:first-child div { display: flex; align-items: center; gap: 6px; min-width: 0; }
  .card td:first-child span { overflow: hidden; text-overflow: ellipsis; }
  .card b { font-weight: 600; color: var(--ink); }
  .card tr.pointed td:first-child { font-weight: 600; }

  @media (forced-colors: active) {
    .curve[data-slot='1'] .line { stroke-dasharray: none; }
    .curve[data-slot='2'] .line { stroke-dasharray: 8 3; }
    .curve[data-slot='3'] .line { stroke-dasharray: 2 3; }
    .curve[data-slot='4'] .line { stroke-dasharray: 10 3 2 3; }
    .curve[data-slot='5'] .line { stroke-dasharray: 14 4; }
    .curve[data-slot='6'] .line { stroke-dasharray: 6 3 2 3 2 3; }
    .season { stroke: CanvasText; stroke-dasharray: 1 4; }
  }
  @media (prefers-reduced-motion: reduce) { .settling path { transition: none; } }
  @media (max-width: 600px) {
    .plot.main { min-height: 236px; }
    h2 { font-size: 14px; line-height: 20px; }
    h2 { display: block; flex-basis: 180px; }
    header { align-items: start; }
    h2 small { display: block; font: var(--type-meta); }
    .finding { font-size: 12px; line-height: 18px; }
  }
`
