import {judgeHealth, type Health, type Judged} from "../../src/lib/health/health.js";
import type {Language} from "../../src/lib/field.js";
import {readHealth} from "../health/index.js";
import {readCity} from "../settings.js";
import {UsageError, type Asked} from "./arguments.js";
import {dataFolderOf} from "./place.js";
import {timeNow} from "./journal.js";
import type {Talk} from "./console.js";

/** How the last run ended and how fresh the data are; the exit code is the verdict. */
export function healthCommand(asked: Asked, talk: Talk): Promise<number> {
  if (asked.files.length > 0) throw new UsageError(`health ${asked.files.join(" ")}`);
  const dataFolder = dataFolderOf(asked);
  const health = readHealth(dataFolder);
  const judged = judgeHealth(health, asked.asOf ?? timeNow(), readCity(dataFolder).city.freshness);
  talk.result({...judged, health}, lines(health, judged, talk.language));
  return Promise.resolve(judged.exit);
}

const STATES = {fresh: {zh: "正常", en: "fresh"}, late: {zh: "迟了", en: "late"}, stale: {zh: "过期", en: "stale"}} as const;

function lines(health: Health | null, {state, reasons, received_days}: Judged, language: Language): string[] {
  const zh = language === "zh";
  const said = [STATES[state][language], ...reasons.map((reason) => `  ${reason[language]}`)];
  if (health === null) return said;
  const {figures, run, good} = health;
  const known = figures === null ? [] : [
    zh ? `  最近收到：${figures.received}（${received_days} 天前）` : `  last received: ${figures.received} (${received_days} days ago)`,
    zh ? `  ${figures.files} 个文件，整份退回 ${figures.files_refused} 个；${figures.rows} 行，退回 ${figures.rows_refused} 行；数据指纹 ${figures.stamp}` : `  ${figures.files} files, ${figures.files_refused} refused whole; ${figures.rows} rows, ${figures.rows_refused} refused; stamp ${figures.stamp}`,
  ];
  return [
    ...said,
    ...known,
    zh ? `  上次运行：${run.command}，${run.at}，退出码 ${run.exit}，${run.words.zh}` : `  last run: ${run.command}, ${run.at}, exit code ${run.exit}, ${run.words.en}`,
    zh ? `  可用的仓库 ${good.warehouse ?? "—"}，网站 ${good.site ?? "—"}，冻结报告 ${good.snapshot ?? "—"}` : `  good warehouse ${good.warehouse ?? "—"}, site ${good.site ?? "—"}, frozen report ${good.snapshot ?? "—"}`,
  ];
}
