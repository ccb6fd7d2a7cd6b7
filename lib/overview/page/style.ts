/** The light theme, which is also that of print. */
const light = `--ground: #fff; --soft: #f4f6f8; --ink: #1a1f26; --quiet: #545e6b; --rule: #d3d9e0; --edge: #7d8895; --link: #0b4a94;
--done: #23744a; --part: #4f7d1e; --run: #1f66b0; --late: #b3261e; --risk: #a35a00; --calm: #6b7684; --wait: #6d4fa3; --odd: #9c2a74;`

const dark = `--ground: #12161b; --soft: #1b2128; --ink: #e6eaef; --quiet: #a8b2be; --rule: #343d48; --edge: #7d8895; --link: #8fbcff;
--done: #5cc48d; --part: #a4cc63; --run: #6fb0f5; --late: #ff8a80; --risk: #f2b04d; --calm: #9aa6b4; --wait: #bda4ee; --odd: #f08cc6;`

const colours = `
.fulfilled { --c: var(--done); } .partly-fulfilled { --c: var(--part); } .in-progress { --c: var(--run); }
.overdue, .error { --c: var(--late); } .at-risk, .warning { --c: var(--risk); } .not-yet-due, .undated, .withdrawn { --c: var(--calm); }
.awaiting-event { --c: var(--wait); } .unrecognised { --c: var(--odd); } .tip { --c: var(--done); }
`

/** States never differ by colour alone (WCAG 1.4.1): bars have patterns, symbols have shapes, and text names both. */
const bars = `
.bar { display: flex; gap: 2px; height: 1.25rem; border-radius: 3px; overflow: hidden; background: var(--soft); print-color-adjust: exact; }
.fill { min-width: 4px; background-color: var(--c); box-shadow: inset 0 0 0 1px var(--c); }
.fill.overdue { background-image: repeating-linear-gradient(45deg, transparent 0 5px, var(--ground) 5px 6.5px); }
.fill.at-risk { background-image: repeating-linear-gradient(90deg, transparent 0 4px, var(--ground) 4px 6px); }
.fill.partly-fulfilled { background-image: repeating-linear-gradient(135deg, transparent 0 3px, var(--ground) 3px 5px); }
.fill.in-progress { background-image: repeating-linear-gradient(0deg, transparent 0 3px, var(--ground) 3px 5px); }
.fill.not-yet-due, .fill.undated, .fill.withdrawn { background-color: var(--soft); }
.fill.undated { background-image: repeating-linear-gradient(0deg, transparent 0 4px, var(--c) 4px 5px); }
.fill.withdrawn { background-image: repeating-linear-gradient(45deg, transparent 0 5px, var(--c) 5px 6px); }
.fill.awaiting-event { background-color: var(--ground); background-image: radial-gradient(var(--c) 1.6px, transparent 2px); background-size: 6px 6px; }
.fill.unrecognised { background-image: repeating-linear-gradient(45deg, transparent 0 4px, var(--ground) 4px 5px), repeating-linear-gradient(135deg, transparent 0 4px, var(--ground) 4px 5px); }
.forms { position: absolute; }
.mark { vertical-align: -1px; flex: none; }
.f { fill: var(--c); } .o { fill: none; stroke: var(--c); stroke-width: 1.7; } .c { fill: none; stroke: var(--ground); stroke-width: 1.5; }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1.1rem; margin: .55rem 0 0; padding: 0; list-style: none; }
.legend li { margin: 0; } .legend b { font-variant-numeric: tabular-nums; }
.legend a { color: inherit; text-decoration: none; border-bottom: 1px solid var(--edge); }
.legend a:hover, .legend [aria-current] { border-bottom: 2px solid var(--c, var(--ink)); }
.legend [aria-current] { font-weight: 700; }
.small { font-size: .875rem; gap: .15rem .9rem; }
`

const frame = `
body { max-width: 74rem; margin: 0 auto; padding: 1.5rem 1.25rem 3rem; background: var(--ground); color: var(--ink); overflow-wrap: anywhere; }
:root { font-size: 1rem; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible, summary:focus-visible, .scroll:focus-visible, select:focus-visible, input:focus-visible, button:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: .2rem 0 .35rem; text-wrap: balance; } h1 span { font-weight: 500; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 0 0 .6rem; padding-top: .6rem; border-top: 2px solid var(--ink); }
h3 { font-size: 1.0625rem; margin: 1.4rem 0 .25rem; } h4 { font-size: .9375rem; font-weight: 600; color: var(--quiet); margin: 1rem 0 .25rem; }
p { margin: .35rem 0; } section { margin-top: 2.25rem; }
.body { margin: 0; color: var(--quiet); } .programme { margin: 0; } .note, .why { color: var(--quiet); font-size: .9rem; }
.files, .chosen { display: flex; flex-wrap: wrap; gap: .4rem 1.1rem; margin: .8rem 0 0; padding: 0; list-style: none; } .files li, .chosen li { margin: 0; }
.filters { display: flex; flex-wrap: wrap; gap: .7rem .9rem; align-items: end; margin-top: 1.25rem; padding: .85rem 1rem 1rem; background: var(--soft); border: 1px solid var(--rule); border-radius: 6px; }
.filters label { display: grid; gap: .2rem; font-size: .875rem; color: var(--quiet); flex: 1 1 10.5rem; min-width: 0; }
.filters :is(select, input) { font: inherit; font-size: 1rem; color: var(--ink); background: var(--ground); border: 1px solid var(--edge); border-radius: 4px; padding: .35rem .45rem; min-height: 2.5rem; width: 100%; min-width: 0; box-sizing: border-box; }
.filters button { font: inherit; font-weight: 600; color: var(--ground); background: var(--link); border: 0; border-radius: 4px; padding: .35rem 1.2rem; min-height: 2.5rem; cursor: pointer; }
.chosen a { display: inline-block; padding: .2rem .7rem; border: 1px solid var(--edge); border-radius: 1rem; color: inherit; text-decoration: none; background: var(--soft); }
.chosen a:hover { border-color: var(--link); } .narrowed { padding: .5rem .8rem; border-left: 4px solid var(--link); background: var(--soft); }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .6rem; margin: 0 0 .9rem; padding: 0; list-style: none; }
.figures li { margin: 0; } .figures a { display: block; height: 100%; box-sizing: border-box; padding: .5rem .8rem .6rem; color: inherit; text-decoration: none; background: var(--soft); border: 1px solid var(--rule); border-top: 4px solid var(--c, var(--ink)); border-radius: 4px; }
.figures a:hover { border-color: var(--c, var(--ink)); } .figures b { display: block; font-size: 2rem; line-height: 1.15; font-variant-numeric: tabular-nums; color: var(--c, var(--ink)); } .figures span { color: var(--quiet); font-size: .9rem; }
.units { margin: .3rem 0 0; padding: 0; list-style: none; } .units > li { display: grid; grid-template-columns: minmax(8rem, 17rem) 1fr; gap: .2rem 1.25rem; margin: 0; padding: .6rem 0; border-top: 1px solid var(--rule); }
.unit { margin: 0; line-height: 1.3; } .unit > :first-child { font-weight: 600; } .unit span + span, .unit a + span { display: block; font-size: .875rem; color: var(--quiet); font-weight: 400; } .units .bar { height: .75rem; margin-top: .3rem; }
`

const lists = `
.items { margin: 0; padding: 0; list-style: none; }
.items > li { display: grid; grid-template-columns: 13.5rem 1fr; gap: .1rem 1rem; margin: 0; padding: .5rem 0 .5rem .75rem; border-left: 4px solid var(--c, var(--edge)); border-bottom: 1px solid var(--rule); }
.items p { margin: 0; } .when { font-size: .9rem; color: var(--quiet); } .when b { display: block; color: var(--c, var(--ink)); }
.who { display: inline-block; padding: 0 .45rem; border: 1px solid var(--rule); border-radius: 3px; font-size: .8125rem; color: var(--quiet); }
summary { cursor: pointer; padding: .45rem 0; } .rest > summary, .told > summary { color: var(--link); }
.section { border-top: 1px solid var(--rule); } .section > summary { display: list-item; } .section > summary h3 { display: inline; margin: 0; } .section > summary .bar { height: .45rem; margin-top: .4rem; }
.measure { padding: .55rem 0; border-top: 1px solid var(--rule); } h4 + .measure { border-top: 0; }
.measure ul { margin: .25rem 0 0; padding: 0; list-style: none; font-size: .9rem; }
.measure li { display: grid; grid-template-columns: 12rem 7rem 16rem 1fr; gap: 0 .9rem; margin: 0; padding: .16rem 0 .16rem .6rem; border-left: 4px solid var(--c, transparent); } .measure li b { color: var(--c); font-weight: 600; }
.measure li span { color: var(--quiet); } .measure .far { display: block; color: var(--quiet); }
.scroll { overflow-x: auto; margin-top: .8rem; } .scroll table { font-size: .875rem; min-width: 44rem; } th, td { border-color: var(--rule); } td { overflow-wrap: normal; } .scroll th { overflow-wrap: normal; }
.picture { display: flex; border: 1px solid var(--rule); border-radius: 4px; }
.names { position: sticky; left: 0; flex: none; background: var(--ground); border-right: 1px solid var(--rule); z-index: 1; } .year { flex: none; }
.picture text { font: 12px system-ui, sans-serif; fill: var(--ink); } .picture .month { fill: var(--quiet); } .band { fill: var(--soft); } .line { stroke: var(--rule); fill: none; }
path.today { stroke: var(--late); stroke-width: 1.5; stroke-dasharray: 4 3; fill: none; } .picture text.today { fill: var(--late); font-weight: 700; font-size: 11px; }
footer { margin-top: 2.5rem; border-top: 1px solid var(--rule); }
`

const phone = `
@media (max-width: 48rem) {
  body { padding: 1rem .9rem 2rem; } h1 { font-size: 1.4rem; } .figures { grid-template-columns: repeat(2, 1fr); }
  .units > li, .items > li { grid-template-columns: 1fr; } .when b { display: inline; } .figures li:first-child { grid-column: span 2; } .filters label { flex-basis: 8rem; } .filters label:nth-of-type(n + 3) { flex-basis: 100%; } .filters button { width: 100%; }
  .measure li { display: block; } .measure li b, .measure li span { margin-right: .6rem; }
}
`

/** Forced colours (Windows high contrast) would erase the bars and the calendar. */
const contrast = `
@media (forced-colors: active) {
  .bar, .bar *, .picture svg { forced-color-adjust: none; } .filters button { border: 1px solid; }
}
`

/** Print: everything is expanded, and controls are hidden. */
const paper = `
@media print {
  @page { size: A4 landscape; margin: 12mm; }
  :root { ${light} color-scheme: light; font-size: 10pt; }
  body { max-width: none; padding: 0; } .filters, nav, .chosen, .told { display: none; }
  a { color: inherit; text-decoration: none; } .legend a { border: 0; }
  details::details-content { content-visibility: visible; display: block; block-size: auto; } summary { list-style: none; } .rest > summary, p > a[href*='state='] { display: none; }
  h2, h3, h4, summary { break-after: avoid; } .items > li, .measure, .units > li, .figures, #calendar, summary { break-inside: avoid; } section { margin-top: 1.2rem; }
  .scroll { overflow: visible; } .picture svg { print-color-adjust: exact; } .names { position: static; }
  .figures { grid-template-columns: repeat(5, 1fr); } .items > li { grid-template-columns: 13.5rem 1fr; } .measure li { display: grid; grid-template-columns: 12rem 7rem 16rem 1fr; }
}
`

/** The CSS of the overview page, in addition to that of all pages. */
export const pageStyle = `
:root { ${light} }
@media (prefers-color-scheme: dark) { :root { ${dark} } }
${colours}${bars}${frame}${lists}${phone}${contrast}${paper}`
