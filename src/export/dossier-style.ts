/** The style sheet of a dossier, which is a page of its own: paper and ink as in Readout, dark where the reader's screen is. */
export const DOSSIER_STYLE = `
:root{color-scheme:light dark;--paper:#faf8f3;--ink:#1f1d1a;--quiet:#5e5950;--rule:#cfc7b6;--accent:#8a2b1f;--mark:#f0cf6a}
@media screen and (prefers-color-scheme:dark){:root{--paper:#171614;--ink:#ece7dd;--quiet:#a9a296;--rule:#4a463d;--accent:#e59a86;--mark:#b8963a}}
*{box-sizing:border-box}
body{margin:0 auto;padding:32px 20px 64px;max-width:46rem;background:var(--paper);color:var(--ink);font:1rem/1.5 ui-sans-serif,system-ui,"Segoe UI","Noto Sans",sans-serif;overflow-wrap:anywhere}
h1,h2,blockquote{font-family:"Iowan Old Style",Charter,"Source Serif 4",Georgia,"Noto Serif",serif}
h1{margin:0;font-size:1.7rem;line-height:1.2;text-wrap:balance}
h2{margin:2.4rem 0 .2rem;padding-top:.8rem;border-top:1px solid var(--rule);font-size:1.25rem;line-height:1.25}
h3{margin:1.2rem 0 .3rem;font-size:.9rem}
p,ul,ol,figure{margin:.4rem 0}
ul.facts{padding:0;list-style:none}
ul.facts>li{margin:.9rem 0;break-inside:avoid}
.words{font-weight:600}
.quiet,figcaption{color:var(--quiet);font-size:.85rem}
.part{margin-left:1.2rem}
figure{margin:.5rem 0}
blockquote{margin:0;padding:.1rem 0 .1rem .8rem;border-inline-start:3px solid var(--mark);line-height:1.55;white-space:pre-line}
figcaption{margin-top:.2rem;padding-left:.95rem}
figcaption span+span::before,figcaption span+a::before,figcaption a+a::before{content:"·";display:inline-block;padding:0 .4em;color:var(--quiet)}
.wrong{color:var(--accent);font-weight:600}
.hidden{display:inline-block;color:var(--accent);font-size:.75em}
.hidden::before{content:"⟨" attr(data-hidden) "⟩"}
a{color:var(--accent)}
a:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
ol.sources>li{margin:.7rem 0;padding-left:.3rem}
ol.sources>li:target{outline:2px solid var(--mark);outline-offset:4px}
@media print{body{max-width:none;padding:0;background:none;font-size:10.5pt}a{color:inherit;text-decoration:none}h2,h3{break-after:avoid}}
`;
