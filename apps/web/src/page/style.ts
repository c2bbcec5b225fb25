/**
 * The whole style sheet, inlined in every page: one request a page, and nothing to wait for on a bad line.
 *
 * A city maps its palette by the custom properties at the top. Contrast is at least 4.5:1 in both schemes; targets are at least 48 px.
 */
const readable = `:root{color-scheme:light dark;--tl-ink:#1b1b1b;--tl-paper:#fff;--tl-soft:#edf2f5;--tl-line:#54626c;--tl-primary:#0b4f6c;--tl-on-primary:#fff;--tl-danger:#8a1a1a;--tl-focus:#b35900;--tl-radius:8px;--tl-font:system-ui,"DejaVu Sans",sans-serif}
@media (prefers-color-scheme:dark){:root{--tl-ink:#f1f1f1;--tl-paper:#14181b;--tl-soft:#232b31;--tl-line:#9badb8;--tl-primary:#8fd0ee;--tl-on-primary:#06222f;--tl-danger:#ffb3ad;--tl-focus:#ffc266}}
*{box-sizing:border-box}
body{margin:0;background:var(--tl-paper);color:var(--tl-ink);font:1.125rem/1.5 var(--tl-font)}
.top{display:flex;flex-wrap:wrap;gap:0 1rem;align-items:center;padding:.25rem 1.125rem;border-bottom:1px solid var(--tl-line)}
.top a,.foot a,.foot button{display:inline-block;padding:.7rem 0;min-height:48px}
.top a:first-child{font-weight:700;margin-right:auto;text-decoration:none}
main{max-width:40rem;margin:0 auto;padding:1.125rem}
.wide main{max-width:68rem}
.foot{max-width:40rem;margin:2rem auto 0;padding:1.125rem;border-top:1px solid var(--tl-line);display:flex;flex-wrap:wrap;gap:0 1.25rem}
.foot form{margin:0}
h1{font-size:1.9rem;line-height:1.2;margin:.8rem 0}
h2{font-size:1.35rem;line-height:1.3;margin:1.8rem 0 .6rem}
a{color:var(--tl-primary);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--tl-focus);outline-offset:3px}
.skip{position:absolute;left:-99rem}.skip:focus{left:0;position:static}
button,.button{display:block;width:100%;min-height:56px;margin:.8rem 0;padding:.85rem 1.25rem;border:2px solid var(--tl-primary);border-radius:var(--tl-radius);background:var(--tl-primary);color:var(--tl-on-primary);font:inherit;font-weight:700;text-align:left;text-decoration:none;cursor:pointer}
button.second,.button.second{background:transparent;color:var(--tl-primary)}
button.link{display:inline;width:auto;min-height:48px;margin:0;padding:0;border:0;background:none;color:var(--tl-primary);font-weight:400;text-decoration:underline}
label,legend{font-weight:700;padding:0}
fieldset{border:0;margin:0;padding:0;min-width:0}
fieldset+*{margin-top:1.4rem}
legend h1{margin-top:.4rem}
.pick{display:flex;gap:.9rem;align-items:center;min-height:54px;padding:.5rem 0}
.pick label{font-weight:400;flex:1;padding:.4rem 0}
.pick input{width:2rem;height:2rem;flex:none;margin:0;accent-color:var(--tl-primary)}
input:not([type=checkbox]):not([type=radio]),textarea,select{display:block;width:100%;min-height:48px;margin:.35rem 0 1rem;padding:.6rem;border:2px solid var(--tl-line);border-radius:4px;background:var(--tl-paper);color:var(--tl-ink);font:inherit}
.hint{color:var(--tl-ink);opacity:.85;margin:.2rem 0}
.danger,.note{border-left:6px solid var(--tl-primary);background:var(--tl-soft);padding:1rem;margin:0 0 1.2rem}.danger{border-color:var(--tl-danger)}
.errors{border:4px solid var(--tl-danger);padding:1rem;margin:0 0 1.2rem}
.errors h2{margin:0 0 .4rem}.danger a,.errors a,.error{color:var(--tl-danger);font-weight:700}
.error{margin:.2rem 0}
dl.rows{margin:0}dl.rows>div{border-bottom:1px solid var(--tl-line);padding:.8rem 0}
dt{font-weight:700}dd{margin:.2rem 0}
table{border-collapse:collapse;width:100%}
caption{text-align:left;font-weight:700;padding:.4rem 0}
th,td{text-align:left;vertical-align:top;padding:.5rem .5rem .5rem 0;border-bottom:1px solid var(--tl-line)}td{overflow-wrap:anywhere}
.words{white-space:pre-wrap;overflow-wrap:anywhere;background:var(--tl-soft);padding:1rem;border-radius:4px}
.card{border:2px solid var(--tl-line);border-radius:var(--tl-radius);padding:1rem;margin:1rem 0}
.card>:first-child{margin-top:0}.card.next{border-color:var(--tl-primary);border-width:3px}
.tag{display:inline-block;border:1px solid var(--tl-line);border-radius:4px;padding:0 .5rem}
ol,ul{padding-left:1.4rem}li{margin:.3rem 0}
@media (min-width:48rem){button,.button{width:auto;min-width:14rem}}
@media print{.top,.foot,button{display:none}}`

/** Without the line breaks: every page carries it, and every byte counts on a bad line. */
export const style = readable.replaceAll("\n", "")
