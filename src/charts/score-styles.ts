/** The look of the scorecard: a table whose columns give way one after the other as the pane narrows. */
import { css } from 'lit'

export const scoreStyles = css`
  .sheet { outline: none; padding-bottom: 4px; }
  .sheet:focus-visible { outline: var(--focus-width) solid var(--focus); outline-offset: 2px; border-radius: var(--radius-input); }
  .over { display: contents; }
  .row { position: relative; display: grid; grid-template-columns: minmax(130px, 170px) 68px 200px minmax(140px, 1fr) 168px 92px; align-items: center; column-gap: 12px; height: 44px; border-bottom: 1px solid var(--line); }
  .mid .row { grid-template-columns: minmax(104px, 132px) 66px 176px minmax(150px, 1fr) 56px 92px; column-gap: 10px; }
  .narrow .row { grid-template-columns: minmax(80px, 104px) 66px 180px minmax(106px, 1fr) 40px 88px; column-gap: 8px; }
  .row > * { min-width: 0; }
  .row.head { position: sticky; top: var(--stick, 0px); z-index: 3; height: 36px; border-color: var(--line-2); background: var(--surface); font: var(--type-meta-medium); color: var(--muted); }
  .row.group { height: 38px; align-items: end; border-color: var(--line-2); }
  .row.group [role='rowheader'] { grid-column: 1 / 4; padding-bottom: 8px; font: var(--type-section); white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
  .row.group small { margin-left: 6px; font: var(--type-meta); color: var(--muted); }
  .row.group .lane { grid-column: 4; }
  .right { text-align: right; white-space: nowrap; }
  .row.body.at { background: var(--hover); }
  .who { display: flex; align-items: center; gap: 8px; font-weight: 500; font-variant-numeric: normal; white-space: nowrap; }
  .who span { overflow: hidden; text-overflow: ellipsis; }
  .figures { white-space: nowrap; text-align: right; }
  .figures b { font-weight: 600; }
  .figures span { margin-left: 6px; font-size: 12px; color: var(--muted); }
  .muted { color: var(--muted); }
  .lane { position: relative; align-self: stretch; }
  .group .lane { height: 38px; }
  svg.scale, svg.bar { position: absolute; inset: 0; overflow: visible; }
  .range { stroke: var(--c); stroke-width: 6; stroke-linecap: round; opacity: .28; }
  .spread { stroke: var(--ink); stroke-width: 1; }
  .middle { fill: var(--c); stroke: var(--surface); stroke-width: 1.5; }
  .middle.base { fill: var(--surface); stroke: var(--c); }
  .best { display: flex; align-items: center; justify-content: flex-end; gap: 8px; font: var(--type-meta); color: var(--ink-2); white-space: nowrap; }
  .best svg { position: static; flex: none; }
  .on { fill: var(--c); }
  .off { fill: none; stroke: var(--faint); }
  .shared { fill: var(--c); opacity: .5; }
  .track { fill: var(--sunken); }
  .verdict { text-align: right; white-space: nowrap; font: var(--type-meta); color: var(--muted); }
  .judged { display: inline-block; height: 22px; padding: 0 7px; border-radius: 4px; box-shadow: inset 0 0 0 1px var(--line-2); font: var(--type-meta-medium); line-height: 22px; }
  .judged.better { background: var(--primary); color: var(--on-primary); box-shadow: none; }
  @media (forced-colors: active) { .judged { forced-color-adjust: none; border: 1px solid CanvasText; line-height: 20px; box-sizing: border-box; } }
  .judged.likelyBetter { background: var(--sunken); color: var(--ink); }
  .judged.worse { color: var(--ink); }
  .term { position: relative; padding: 0; border: 0; border-bottom: 1px dotted var(--control); background: none; color: inherit; font: inherit; cursor: help; }
  .term::after { content: ''; position: absolute; inset: calc((18px - var(--hit)) / 2) 0; }
  .term:hover { border-bottom-style: solid; }
  .term:focus-visible { outline: var(--focus-width) solid var(--focus); outline-offset: 2px; }
  .sort { position: relative; padding: 0; border: 0; background: none; color: inherit; font: inherit; cursor: pointer; white-space: nowrap; }
  .sort::after { content: ''; position: absolute; inset: calc((16px - var(--hit)) / 2) -4px; }
  .sort:hover, .sort[aria-pressed='true'] { color: var(--ink); }
  .sort:focus-visible { outline: var(--focus-width) solid var(--focus); outline-offset: 2px; }
  .sort i { display: inline-block; width: 0; height: 0; margin-left: 4px; border: 4px solid transparent; border-bottom: 0; border-top-color: currentColor; vertical-align: 2px; }
  .sort i.up { transform: rotate(180deg); }
  .row .card { right: 0; top: calc(100% - 6px); z-index: 4; width: max-content; }
  .row .card.above { top: auto; bottom: calc(100% - 6px); }
  .card .why { max-width: 280px; margin: 0; color: var(--ink); white-space: normal; text-wrap: pretty; }
  .card .whose { margin-bottom: 6px; font-weight: 600; }
  .card td:first-child { width: auto; max-width: none; color: var(--muted); text-align: left; }
  .card td:last-child { color: var(--ink); }

  .phone .row.head { display: none; }
  .phone .row.group { display: block; height: auto; padding-top: 14px; }
  .phone .row.group [role='rowheader'] { padding: 0; white-space: normal; }
  .phone .row.group .lane { height: 24px; }
  .phone .row.body { display: grid; grid-template: 'who value verdict' 26px 'figures figures best' 20px 'lane lane lane' 24px / minmax(0, 1fr) auto minmax(64px, auto); height: auto; padding: 9px 0 3px; column-gap: 10px; }
  .phone .row.reference { grid-template: 'who value verdict' 26px 'lane lane lane' 12px / minmax(0, 1fr) auto minmax(64px, auto); }
  .phone .row.reference .figures, .phone .row.reference .best { display: none; }
  .phone .who { grid-area: who; }
  .phone .value { grid-area: value; }
  .phone .figures { grid-area: figures; text-align: left; padding-left: 26px; }
  .phone .best { grid-area: best; }
  .phone .verdict { grid-area: verdict; }
  .phone .lane { grid-area: lane; }
`
