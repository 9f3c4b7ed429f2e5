/**
 * The style of the page. Colours are told apart by the colour-blind (Okabe and Ito's order of hues) and each has a pattern beside it;
 * text has a contrast of 4.5 and more, in the light and in the dark.
 *
 * @see https://jfly.uni-koeln.de/color/
 */
export const STYLE = `
:root{color-scheme:light dark;--page:#fff;--text:#1b1f24;--quiet:#555d66;--line:#d5dae0;--grid:#e6e9ed;--card:#f5f7f9;--link:#0550ae;
--measured:#0b62a8;--bounded:#00735c;--calibrated:#a84300;--assumed:#83479b;--bounded-ground:#d9f0ea;--calibrated-ground:#fbe3d4;--assumed-ground:#f0e2f5;--plain:#68737f}
@media (prefers-color-scheme:dark){:root{--page:#14171b;--text:#e8ebef;--quiet:#a3adb8;--line:#3a424b;--grid:#2a3037;--card:#1d2228;--link:#7ab8ff;
--measured:#63b3f2;--bounded:#3fcfae;--calibrated:#f79a5c;--assumed:#d09be6;--bounded-ground:#10382f;--calibrated-ground:#46270f;--assumed-ground:#392243;--plain:#8a96a3}}
*{box-sizing:border-box}
html{scroll-behavior:smooth}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0 auto;max-width:1120px;padding:0 16px 48px;background:var(--page);color:var(--text);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;-webkit-text-size-adjust:100%;text-size-adjust:100%}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-9999px;top:0;padding:8px 16px;background:var(--page)}
.skip:focus{left:8px;top:8px;z-index:2}
.patterns{position:absolute}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
header{padding:28px 0 4px}
h1{margin:0 0 6px;font-size:1.75rem;line-height:1.2;text-wrap:balance;overflow-wrap:anywhere}
h2{margin:0 0 12px;font-size:1.3rem;line-height:1.25;overflow-wrap:anywhere}
h3{margin:28px 0 8px;font-size:1.08rem;line-height:1.3;overflow-wrap:anywhere}
p{margin:0 0 8px;max-width:68ch;overflow-wrap:anywhere}
header p,.note,footer{color:var(--quiet);font-size:.9rem}
nav ul{display:flex;gap:4px 18px;margin:10px 0 0;padding:4px 0 8px;list-style:none;font-size:.92rem;overflow-x:auto}
nav li{flex:none}
time{white-space:nowrap}
small{display:block;color:var(--quiet);font-size:.85rem}
main{margin-top:20px;min-width:0}
main>section{padding:24px 0;border-top:1px solid var(--line)}
main>section:first-child{border-top:0;padding-top:0}
.answer{padding:20px;border-radius:10px;background:var(--card);border-left:5px solid var(--text)}
.answer p:last-child{margin-bottom:0}
.big{font-size:1.2rem;line-height:1.3;max-width:none}
.big b{display:block;font-size:clamp(2.6rem,11vw,3.6rem);line-height:1.05;letter-spacing:-.02em;font-variant-numeric:tabular-nums}
.range{font-size:1.1rem;font-weight:600}
.reading{margin:0 0 24px;padding:16px 20px;border:1px solid var(--line);border-radius:10px}
.reading h2{font-size:1.05rem}
.reading dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,280px),1fr));gap:6px 24px;margin:0 0 10px}
.reading dt{font-weight:600}
.reading dd{margin:0 0 0 27px;color:var(--quiet);font-size:.92rem}
.reading p{margin:0;font-size:.92rem}
.basis{white-space:nowrap}
.basis::before{content:"";display:inline-block;width:18px;height:11px;margin-right:8px;border:1.5px solid;border-radius:2px;vertical-align:-1px;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.measured::before{border-color:var(--measured);background:var(--measured)}
.bounded::before{border-color:var(--bounded);background:repeating-linear-gradient(0deg,var(--bounded-ground) 0 2px,var(--bounded) 2px 3px)}
.calibrated::before{border-color:var(--calibrated);background:repeating-linear-gradient(135deg,var(--calibrated-ground) 0 3px,var(--calibrated) 3px 5px)}
.assumed::before{border-color:var(--assumed);background:radial-gradient(circle,var(--assumed) 1.1px,transparent 1.4px) 0 0/4px 4px var(--assumed-ground)}
figure{margin:20px 0;break-inside:avoid}
figcaption{margin-bottom:10px}
figcaption strong{display:block}
figcaption span{display:block;max-width:72ch;color:var(--quiet);font-size:.92rem}
.plot{display:block;width:100%;height:auto;overflow:visible;fill:var(--text);print-color-adjust:exact;-webkit-print-color-adjust:exact}
.plot text{font:13px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;unicode-bidi:plaintext}
.plot .label text,.plot .figure text{paint-order:stroke;stroke:var(--page);stroke-width:4px;stroke-linejoin:round}
.plot .tick text,.plot .note text{font-size:12px;fill:var(--quiet)}
.plot .figure text{font-weight:600;font-variant-numeric:tabular-nums}
.plot .grid{stroke:var(--grid);stroke-opacity:1}
.plot .base{stroke:var(--line)}
.plot .rule{stroke:var(--text);stroke-width:2px;stroke-dasharray:4 3}
.bar-measured{fill:var(--measured);stroke:var(--measured)}
.bar-bounded{fill:url(#fill-bounded);stroke:var(--bounded);stroke-width:1.5px}
.bar-calibrated{fill:url(#fill-calibrated);stroke:var(--calibrated);stroke-width:1.5px}
.bar-assumed{fill:url(#fill-assumed);stroke:var(--assumed);stroke-width:1.5px}
.bar-plain{fill:var(--plain);stroke:var(--plain)}
.plot .halo{fill:var(--page)}
.plot .range{fill:var(--text)}
.ground-bounded{fill:var(--bounded-ground)}.ink-bounded{stroke:var(--bounded);stroke-width:1px}
.ground-calibrated{fill:var(--calibrated-ground)}.ink-calibrated{stroke:var(--calibrated);stroke-width:5px}
.ground-assumed{fill:var(--assumed-ground)}.ink-assumed{fill:var(--assumed)}
.ink-provisional{stroke:var(--plain);stroke-width:2px}
.plot .area{fill:var(--measured);fill-opacity:.14}
.plot .line-viewers{stroke:var(--measured);stroke-width:2.5px}
.plot .line-views{stroke:var(--text);stroke-width:1.5px;stroke-dasharray:5 3}
.plot .dot-viewers{fill:var(--measured)}.plot .dot-views{fill:var(--text)}
.plot .provisional{fill:url(#fill-provisional);fill-opacity:.55}
.narrow{max-width:460px}
.broad{display:none}
.legend{display:flex;flex-wrap:wrap;gap:2px 20px;margin:8px 0 0;padding:0;list-style:none;color:var(--quiet);font-size:.85rem}
.key::before{content:"";display:inline-block;width:22px;margin-right:8px;vertical-align:3px;border-top:3px solid var(--measured)}
.key.views::before{border-top:2px dashed var(--text)}
.key.provisional::before{height:11px;border:1px solid var(--plain);vertical-align:-1px;background:repeating-linear-gradient(45deg,transparent 0 3px,var(--plain) 3px 5px);print-color-adjust:exact;-webkit-print-color-adjust:exact}
details{margin:10px 0}
summary{cursor:pointer;color:var(--link);font-size:.92rem;padding:4px 0}
.scroll{margin:12px 0;overflow-x:auto}
table{border-collapse:collapse;font-size:.92rem;font-variant-numeric:tabular-nums}
caption{max-width:min(70ch,100vw - 40px);padding:0 0 6px;white-space:normal;text-align:left;font-weight:600;font-size:1rem}
th,td{padding:5px 13px 5px 0;border-bottom:1px solid var(--grid);text-align:right;vertical-align:top;white-space:nowrap}
thead th{border-bottom:2px solid var(--line);color:var(--quiet);font-weight:600;vertical-align:bottom}
tbody th,thead th:first-child,.text,.wide,td.basis{text-align:left}
tbody th{min-width:10.4rem;max-width:22rem;font-weight:400;white-space:normal;overflow-wrap:anywhere}
td.wide{min-width:14rem;max-width:26rem;white-space:normal;overflow-wrap:anywhere}
td.strong{font-weight:650}
.assumptions{padding:0;list-style:none;font-size:.92rem}.assumptions li{max-width:80ch;margin-bottom:10px;overflow-wrap:anywhere}
.untold{margin:6px 0 0;padding-left:20px;font-size:.92rem}
.inputs td.wide{font-size:.8rem;font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Noto Sans Mono",monospace;min-width:18rem}
.problems{padding-left:20px}
.problems li{margin-bottom:8px;max-width:76ch;overflow-wrap:anywhere}
footer{margin-top:16px;padding-top:16px;border-top:1px solid var(--line)}
@media (max-width:639px){table{font-size:.86rem}th,td{padding-right:12px}tbody th{min-width:7rem;max-width:46vw}.basis::before{margin-right:5px}td.basis{font-size:0}}
@media (min-width:640px){nav ul{flex-wrap:wrap}.broad{display:block}.narrow{display:none}body{padding:0 32px 64px}.answer{padding:24px 28px}}
@media (min-width:1120px){body{display:grid;grid-template-columns:220px minmax(0,1fr);column-gap:56px}header,footer,.skip,.patterns{grid-column:1/-1}
nav{position:sticky;top:24px;align-self:start;max-height:calc(100vh - 48px);overflow-y:auto}nav ul{display:block;margin:24px 0}nav li{padding:4px 0}}
@page{margin:16mm 14mm}
@media print{:root{--page:#fff;--text:#000;--quiet:#444;--line:#bbb;--grid:#ddd;--card:#fff;--link:#000;--measured:#0b62a8;--bounded:#00735c;--calibrated:#a84300;--assumed:#83479b;--bounded-ground:#d9f0ea;--calibrated-ground:#fbe3d4;--assumed-ground:#f0e2f5;--plain:#68737f}
body{display:block;max-width:none;padding:0;font-size:10.5pt}nav,.skip,summary{display:none}.broad{display:block}.narrow{display:none}
.answer{border:1px solid #000;border-left-width:5px;break-inside:avoid}.reading,figure,tr,.problems li,.assumptions li{break-inside:avoid}h2,h3,caption,figcaption,thead{break-after:avoid}
main>section{padding:16px 0}.scroll{overflow:visible;break-inside:avoid}table{width:100%;font-size:9pt}th,td{padding-right:8px}tbody th,td.wide,.inputs td.wide{min-width:0;max-width:none}
.piece::details-content{content-visibility:visible;block-size:auto}.inputs td.wide{font-size:7.5pt}thead{display:table-header-group}a{text-decoration:none}}
`

/** What the Content-Security-Policy knows the style by: no other style is obeyed, nor any in an attribute. */
export const STYLE_HASH = 'sha256-WUnHbCk2HJofQs5A6LDW46FSyyxQxuA5+sMzLBnlI0Q='
