import {paperPalette} from "../../src/components/charts/options.js";

/** The roles of the palette in a dark room: the same hues, lighter; checked for contrast on #14181f. */
const dark: Readonly<Record<keyof typeof paperPalette, string>> = {
  ink: "#e6eaf0",
  muted: "#a3adba",
  line: "#343c47",
  paper: "#14181f",
  blue: "#6ea8ee",
  green: "#43b28c",
  greenLight: "#7fcfb2",
  yellow: "#e9b949",
  red: "#f0806f",
  redLight: "#f3a89c",
  grey: "#98a1ac",
  greyLight: "#7d8896",
  onDark: "#14181f",
  onLight: "#14181f",
  onYellow: "#14181f",
};

/** `--green-light: #5fb096;` for every role. */
function properties(palette: Readonly<Record<string, string>>): string {
  return Object.entries(palette).map(([role, colour]) => `--${role.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${colour};`).join("");
}

/** The style of the one-file report: the reader's own fonts, one column, light, dark and print. */
export const pageStyle = `
:root{color-scheme:light dark;${properties({...paperPalette})}}
@media (prefers-color-scheme:dark){:root{${properties(dark)}}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem 1.25rem 4rem;max-width:50rem;background:var(--paper);color:var(--ink);font:16px/1.7 "PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans SC","Source Han Sans SC","Noto Sans CJK SC",system-ui,sans-serif;overflow-wrap:break-word}
a{color:var(--blue);text-decoration-thickness:1px;text-underline-offset:.18em}
.running{margin:0 0 2rem;padding-bottom:.4rem;border-bottom:1px solid var(--line);color:var(--muted);font-size:.85rem}
header .city{margin:0;font-size:1.1rem}
h1{margin:.2rem 0;font-size:2rem;line-height:1.3}
header .period{margin:0 0 1rem;font-size:1.4rem}
.sample{border:1px solid currentColor;padding:.5rem .75rem}
dl{display:grid;gap:.2rem;margin:1.25rem 0;font-size:.95rem}
dl div{display:grid;grid-template-columns:minmax(8rem,auto) 1fr;gap:1rem}
dt{color:var(--muted)}dd{margin:0}
nav ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1.25rem}
h2{margin:3rem 0 .75rem;padding-top:.75rem;border-top:2px solid var(--ink);font-size:1.5rem;line-height:1.35}
h3{margin:2rem 0 .5rem;font-size:1.2rem}
h4{margin:1.5rem 0 .5rem;font-size:1.05rem}
p.lead{font-size:1.35rem;line-height:1.5;font-weight:600}
p.note,.foot,.source{color:var(--muted);font-size:.85rem;line-height:1.5}
p.label{margin-bottom:0}ol{margin-top:.25rem;padding-left:1.6rem}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(10rem,1fr));gap:1.25rem;margin:1.5rem 0}
.figure{border-top:2px solid var(--ink);padding-top:.4rem}
.figure p{margin:0;line-height:1.4;font-size:.9rem}
.figure .value{font-size:1.9rem;font-weight:700;font-variant-numeric:tabular-nums}
.figure .value span{font-size:.9rem;font-weight:400}
figure{margin:1.5rem 0 2rem}
figcaption strong{display:block;line-height:1.4}
figcaption span{display:block;color:var(--muted);font-size:.9rem;line-height:1.5;margin-bottom:.75rem}
svg{display:block;max-width:100%;height:auto;overflow:visible}
.narrow{display:none}
.table{overflow-x:auto;margin-top:1.25rem}
table{border-collapse:collapse;width:100%;font-size:.9rem;line-height:1.45;font-variant-numeric:tabular-nums}
caption{text-align:left;font-weight:700;font-size:1rem;padding-bottom:.4rem}
th,td{padding:.35rem .5rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line);min-width:3.2rem}
thead th{vertical-align:bottom;border-top:2px solid var(--ink);border-bottom:1px solid var(--ink)}
.number{text-align:right;white-space:nowrap}
.whole{white-space:nowrap}
thead .number{white-space:normal}
.break{border:0;margin:0}
:target{background:color-mix(in srgb,var(--yellow) 25%,transparent)}
@media (max-width:44rem){.wide{display:none}.narrow{display:block}h1{font-size:1.6rem}table{font-size:.85rem}}
@page{size:A4;margin:37mm 26mm 35mm 28mm}
@media print{:root{color-scheme:light;${properties({...paperPalette})}}body{max-width:none;padding:0;font-size:11pt}.wide{display:block}.narrow,nav{display:none}h2,h3,h4,caption,figcaption{break-after:avoid}figure,.figures,tr{break-inside:avoid}.table{overflow:visible}table{font-size:8.5pt}th{min-width:0!important}thead{display:table-header-group}.break{break-before:page}a{color:inherit;text-decoration:none}}
`;
