import {stops, type Stop} from "../../../lib/chain/stops.js";
import {formatCount, formatMonth} from "../../../lib/format.js";
import {chainWords as words} from "../../../lib/messages/chain.js";
import {isOnScreen, type Hue} from "../../charts/options.js";
import {stackedBar} from "../../charts/stacked-bar.js";
import type {Page} from "../../page/page.js";
import {figure} from "../../parts/figure.js";
import {openShare} from "../../parts/open-share.js";
import {cityFoot} from "../../parts/source-line.js";
import type {ChainData} from "../chain.js";

const HUES: Readonly<Record<Stop, Hue>> = {publicised: "blue", adopted: "green", distilled: "greenLight", solved: "greyLight", open: "yellow", overdue: "red"};

/** This year's problems by the furthest step each took; the parts add up to all. */
export function stopsPart(page: Page, {stops: counts, problems}: ChainData): Node | null {
  const {say, language, period} = page;
  if (problems === 0) return null;
  const most = stops.filter((stop) => stop !== "publicised").reduce((a, b) => (counts[b] > counts[a] ? b : a));
  const parts = stops.map((stop) => ({id: stop, label: say(words[`stop_${stop}`]), count: counts[stop], hue: HUES[stop]}));
  return figure(page, {
    level: 2,
    title: say(words.stopsTitle, {all: formatCount(problems, language), stuck: formatCount(counts[most], language), stop: say(words[`stop_${most}`])}),
    subtitle: say(words.stopsSub, {month: formatMonth(period ?? "", language)}),
    name: `chain-stops-${period ?? ""}`,
    draw: (options) => stackedBar(parts, {...options, labels: !isOnScreen(options)}),
    data: {head: [say(words.where), say(words.count)], rows: [...parts.map((part) => [part.label, part.count]), [say(words.total), problems]]},
    source: cityFoot(page),
    below: openShare(page, parts, (set) => ({kind: "ledger", period: period ?? "", ledger: "stops", set})),
  });
}
