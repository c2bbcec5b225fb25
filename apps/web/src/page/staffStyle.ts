/**
 * What pages for staff need beside `style`: lists that are a table on a wide screen and cards on a narrow one.
 *
 * One markup for both. On a narrow screen each cell says its own column's name, by its `data-label`.
 */
export const staffStyle = `:root{--tl-late:#8a1a1a;--tl-amber:#fff1d6}
@media (prefers-color-scheme:dark){:root{--tl-late:#ffb3ad;--tl-amber:#43330f}}
.wide .foot{max-width:68rem}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
.scroll{overflow-x:auto}
.bars{margin:1.4rem 0}.bars div{margin:.5rem 0}.bars svg{display:block}.bars rect{fill:var(--tl-primary)}
.prose{max-width:40rem}
.late{color:var(--tl-late);font-weight:700}
.asof{background:var(--tl-amber);border:2px solid var(--tl-line);padding:.8rem 1rem;margin:0 0 1rem}
table a,.links a{display:inline-block;padding:.6rem 0;min-height:48px}.links li{margin:0}
.links{list-style:none;padding:0}
.check{list-style:none;padding:0}.check li{display:flex;flex-wrap:wrap;gap:.2rem .8rem;border-bottom:1px solid var(--tl-line);padding:.6rem 0;margin:0}
.check strong{flex:1 1 14rem}
.paging{display:flex;flex-wrap:wrap;gap:0 1.5rem}.paging a{padding:.7rem 0;min-height:48px}
details{margin:.3rem 0}summary{cursor:pointer;padding:.6rem 0;min-height:48px}
fieldset{margin:0 0 1.4rem}fieldset fieldset{margin:0 0 .4rem;padding-left:1rem}
.card h3,section section h3{margin:.2rem 0 .4rem;font-size:1.2rem}
.even{table-layout:fixed}
.stored{overflow-wrap:anywhere;font-size:.95rem}
@media (min-width:48rem){.prose dl.rows>div{display:grid;grid-template-columns:14rem 1fr;padding:.5rem 0}.prose dl.rows dd{grid-column:2;margin:0}}
@media (max-width:47.99rem){table.cards,.cards caption,.cards tbody,.cards tr,.cards td,.cards th[scope=row]{display:block}.cards thead{position:absolute;left:-99rem}.cards tr{border:2px solid var(--tl-line);border-radius:var(--tl-radius);padding:.6rem 1rem;margin:0 0 .8rem}.cards td,.cards th[scope=row]{border:0;padding:.25rem 0;overflow-wrap:anywhere}.cards td::before{content:attr(data-label) ": ";font-weight:700}}`
