import {rankingWords} from "../../lib/messages/ranking.js";
import {rankDots, type RankedUnit} from "../charts/rank-dots.js";
import type {Page} from "../page/page.js";
import {figure} from "./figure.js";
import type {UnitScore} from "./rows.js";
import {cityFoot} from "./source-line.js";

export interface RankFigureOptions {
  readonly title: string;
  readonly subtitle: string;
  readonly name: string;
  readonly scores: readonly UnitScore[];
  readonly width?: number;
  readonly highlight?: string;
}

/** Ranks with their ranges, tier by tier; units without a rank are left to the words beside it. */
export function rankFigure(page: Page, {title, subtitle, name, scores, width = page.width, highlight}: RankFigureOptions): HTMLElement {
  const {say} = page;
  const ranked = scores.filter((score) => score.rank !== null).map(rankedUnit);
  const words = [rankingWords.unit, rankingWords.rank, rankingWords.low, rankingWords.high, rankingWords.tier, rankingWords.score, rankingWords.change];
  return figure(page, {
    title,
    subtitle,
    name,
    width,
    draw: (options) => rankDots(ranked, highlight === undefined ? options : {...options, highlight}),
    data: {head: words.map((word) => say(word)), rows: ranked.map((unit) => [unit.name, unit.rank, unit.low, unit.high, unit.tier, unit.score, unit.change])},
    source: cityFoot(page),
  });
}

function rankedUnit(score: UnitScore): RankedUnit {
  return {id: score.unit_id, name: score.unit_name, rank: score.rank ?? 0, low: score.rank_low, high: score.rank_high, tier: score.tier, tied: score.tied, change: score.rank_change, score: score.score};
}
