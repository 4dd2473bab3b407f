// SPDX-License-Identifier: MIT
//
// The style sheet of a page: one column of text at a width that reads well, charts with their
// reading beside them where there is room, nothing wider than the window at any size.

#include "page/colours.h"
#include "page/render.h"

static const char *const SCREEN[] = {
    "*{box-sizing:border-box}\n"
    "html{background:var(--paper);color:var(--ink);-webkit-text-size-adjust:100%}\n"
    "body{margin:0 auto;max-width:64rem;padding:1.5rem clamp(1rem,4vw,3rem) 3rem;"
    "font:1rem/1.6 Inter,\"Segoe UI\",system-ui,-apple-system,\"Helvetica Neue\",Arial,"
    "sans-serif;overflow-wrap:break-word;font-variant-numeric:lining-nums}\n",
    "h1{font-size:clamp(1.7rem,5vw,2.5rem);line-height:1.15;letter-spacing:-.015em;"
    "font-weight:650;margin:0}\n"
    "h2{font-size:1.25rem;line-height:1.3;letter-spacing:-.005em;font-weight:650;margin:0 0 "
    ".75rem}\n"
    "section{border-top:1px solid var(--rule);padding-top:1.5rem;margin-top:2rem}\n"
    "p,ol,ul,blockquote{max-width:42rem;margin:.5rem 0}\n"
    "a{color:var(--link)}\n"
    "a:focus-visible,summary:focus-visible,.wide:focus-visible{outline:3px solid "
    "var(--link);outline-offset:2px}\n"
    ".skip{position:absolute;left:-99rem}\n"
    ".skip:focus{position:static}\n",
    ".kicker{color:var(--soft);font-size:.875rem;letter-spacing:.02em;margin:0 0 .4rem}\n"
    ".lead{color:var(--soft)}\n"
    ".badge{display:flex;flex-wrap:wrap;align-items:baseline;column-gap:.5rem;margin:1rem 0 "
    "0;color:var(--soft)}\n"
    ".badge strong{font-size:2.75rem;line-height:1.1;font-weight:650;letter-spacing:-.03em;"
    "color:var(--ink);font-variant-numeric:tabular-nums}\n"
    ".verdict{font-weight:600;margin:.25rem 0 0}\n"
    "header figure{margin:1.25rem 0 1.5rem}\n"
    "nav{font-size:.875rem;margin-top:1.5rem}\n"
    "nav ul{list-style:none;padding:0;margin:0;max-width:none;display:flex;flex-wrap:wrap;"
    "gap:.25rem 1.25rem}\n"
    "nav a{display:inline-block;padding:.25rem 0;text-underline-offset:.2em;"
    "text-decoration-thickness:1px}\n",
    "ol,ul{padding-left:1.5rem}\n"
    "main li{margin:.75rem 0;padding-left:.25rem}\n"
    "main li>p{margin:.25rem 0}\n"
    "main li.long{margin:1.5rem 0;break-inside:avoid}\n"
    "li::marker{color:var(--soft);font-variant-numeric:tabular-nums}\n"
    ".note{color:var(--ink)}\n"
    ".long>.head{font-weight:700}\n"
    ".label{color:var(--link);font-size:.8125rem;font-weight:600;margin-right:.15rem}\n"
    "blockquote{background:var(--panel);border-left:3px solid var(--link);padding:.5rem "
    "1rem;margin-left:0}\n"
    "blockquote p{margin:0}\n"
    "blockquote .label{display:block}\n",
    "table{border-collapse:collapse;font-size:.875rem;line-height:1.45;width:100%;"
    "font-variant-numeric:tabular-nums lining-nums}\n"
    "caption{text-align:left;font-weight:600;padding:.25rem 0 .5rem}\n"
    "th,td{text-align:left;vertical-align:top;padding:.4rem .75rem .4rem 0;"
    "border-bottom:1px solid var(--rule)}\n"
    "tbody th{font-weight:400}\n"
    "thead th{color:var(--soft);font-weight:600;vertical-align:bottom;"
    "overflow-wrap:break-word}\n"
    ".figure{text-align:right}\n"
    ".figure+:not(.figure){padding-left:1.25rem}\n"
    ".folded caption{position:absolute;left:-99rem}\n"
    ".wide{margin:1.25rem 0}\n"
    ".faint td,.faint tbody th{color:var(--soft)}\n"
    "@media (max-width:34rem){.stack thead{position:absolute;left:-99rem}"
    ".stack table,.stack tbody,.stack tr,.stack th,.stack td,.stack caption{display:block;"
    "text-align:left;border:0;padding:.1rem 0}"
    ".stack tr{border-bottom:1px solid var(--rule);padding:.6rem 0}"
    ".stack td{display:inline-block;margin-right:1rem}"
    ".stack .figure+:not(.figure){padding-left:0}"
    ".stack td::before{content:attr(data-head) \": \";color:var(--soft)}"
    ".stack td:empty{display:none}}\n",
    "figure{margin:1.5rem 0 2rem;display:grid;gap:.75rem 2rem;grid-template-columns:minmax(0,"
    "1fr)}\n"
    "@media (min-width:52rem){figure{grid-template-columns:minmax(0,30rem) minmax(0,1fr);"
    "align-items:start}figcaption{grid-column:2;grid-row:1}figure>svg{grid-column:1;"
    "grid-row:1}figure>details{grid-column:1/-1}}\n"
    "figure>svg{display:block;width:100%;max-width:30rem;height:auto;overflow:visible}\n"
    "figcaption{font-size:.875rem;line-height:1.5;color:var(--soft)}\n"
    "figcaption strong{display:block;color:var(--ink);font-size:.9375rem}\n"
    "figcaption p{margin:.25rem 0 0}\n"
    "figure .wide{margin:.25rem 0}\n"
    "summary{cursor:pointer;color:var(--link);padding:.25rem 0}\n"
    "details.phase{border:1px solid var(--rule);border-radius:.5rem;padding:.5rem 1rem;"
    "margin:.75rem 0}\n"
    "details.phase>summary{font-weight:600;font-size:1.125rem}\n"
    "footer{border-top:1px solid var(--rule);margin-top:2.5rem;padding-top:1rem;"
    "font-size:.8125rem;color:var(--soft)}\n",
    "svg text{font-size:13px;fill:var(--ink);font-variant-numeric:tabular-nums}\n"
    "svg .s{fill:var(--soft)}\n"
    "svg .b{font-weight:600}\n"
    "svg .m{fill:var(--mark);font-weight:600}\n"
    "svg .track{fill:var(--rule)}\n"
    "svg .bar{fill:var(--bar)}\n"
    "svg .lost{fill:var(--loss)}\n"
    "svg .area{fill:var(--bar);fill-opacity:.14}\n"
    "svg .line{fill:none;stroke:var(--bar);stroke-width:2;stroke-linejoin:round}\n"
    "svg .thin{fill:none;stroke:var(--grid);stroke-opacity:.6}\n"
    "svg .dot{fill:var(--bar);stroke:var(--paper);stroke-width:1.5}\n"
    "svg .ring{fill:var(--paper);stroke:var(--bar);stroke-width:2}\n"
    "svg .rule{stroke:var(--rule)}\n"
    "svg .tick{stroke:var(--ink);stroke-width:1.5}\n"
    "svg .limit{stroke:var(--grid);stroke-dasharray:4 3}\n"
    "svg .mine{fill:var(--mark)}\n"
    "svg .pin{stroke:var(--mark);stroke-width:2}\n"
    "@media (max-width:30rem){svg text{font-size:16px}}\n",
};

// What is shown to a room is read from its last row: everything grows with the screen, and a chart
// takes the width of the page, with its reading over it.
static const char *const WALL[] = {
    "@media screen and (min-width:52rem){html{font-size:clamp(1.125rem,1.55vw,2rem)}"
    "body{max-width:72rem}"
    "h2{font-size:1.6rem}"
    "p,ol,ul,blockquote{max-width:54rem}"
    "table,figcaption{font-size:1rem}"
    "figcaption strong{font-size:1.125rem}"
    "td.figure{white-space:nowrap}"
    "figure{max-width:54rem}figure>svg{max-width:42rem}"
    "figure{grid-template-columns:minmax(0,1fr)}"
    "figure>figcaption,figure>svg{grid-column:1;grid-row:auto}}\n"
    "@media (max-width:34rem){td,th{overflow-wrap:anywhere}}\n",
};

// On paper it is always day, and what is folded on the screen lies open.
static const char *const PRINT[] = {
    "@page{size:A4;margin:18mm 16mm}\n"
    "@media print{",
    ":root{--paper:#ffffff}"
    "html{font-size:10.5pt;background:none}"
    "body{max-width:none;padding:0;line-height:1.45}"
    "nav,.skip,summary{display:none}"
    "details.phase>summary{display:block;color:inherit;list-style:none;break-after:avoid}"
    "section{break-before:auto;margin-top:1.25rem;padding-top:1rem}"
    "h1,h2,caption,.label{break-after:avoid}"
    "p,blockquote,tr,li>p{break-inside:avoid}"
    "thead{display:table-header-group}"
    ".folded caption{position:static}"
    "a{color:inherit;text-decoration:none}"
    "figure{grid-template-columns:minmax(0,10cm) minmax(0,1fr)}"
    "figcaption{grid-column:2;grid-row:1}"
    "figure>svg{grid-column:1;grid-row:1;max-width:10cm;break-inside:avoid}"
    "figure>details{grid-column:1/-1}"
    "footer{break-before:avoid;margin-top:1rem}"
    "details::details-content{content-visibility:visible;display:block;block-size:auto}"
    "svg *,.badge,blockquote{print-color-adjust:exact;-webkit-print-color-adjust:exact}}\n",
};

static void put_colours(Out *out, bool dark) {
    out_put(out, ":root{");
    for (int i = 0; i < COLOUR_COUNT; i++) {
        const Colour *row = &COLOUR_TABLE[i];
        out_add(out, "--%s:#%06x;", row->name, dark ? row->dark : row->light);
    }
    out_add(out, "color-scheme:%s}\n", dark ? "dark" : "light");
}

void style_write(Out *out, bool wall) {
    put_colours(out, false);
    out_put(out, "@media screen and (prefers-color-scheme:dark){");
    put_colours(out, true);
    out_put(out, "}\n");
    for (size_t i = 0; i < sizeof SCREEN / sizeof *SCREEN; i++) out_put(out, SCREEN[i]);
    for (size_t i = 0; wall && i < sizeof WALL / sizeof *WALL; i++) out_put(out, WALL[i]);
    for (size_t i = 0; i < sizeof PRINT / sizeof *PRINT; i++) out_put(out, PRINT[i]);
}
