import {join, resolve} from "node:path";
import type {Language} from "../../src/lib/field.js";
import {readCity} from "../settings.js";
import {chaseOf, countOf, isSilent, KIND_ORDER, KINDS, makeChase, statusText, summaryLine, withWarehouse, type Chase, type ChasedUnit, type Matter} from "../template/index.js";
import {warehousePath} from "../warehouse/path.js";
import {UsageError, type Asked} from "./arguments.js";
import {dataFolderOf} from "./place.js";
import type {Talk} from "./console.js";
import {documentLanguages, obstacle, outbox, refuse} from "./template.js";

/** Who is to be asked for what: the table, a reminder per unit, the cover list. */
export async function chaseCommand(asked: Asked, talk: Talk): Promise<number> {
  const {period} = asked;
  if (period === undefined || asked.files.length > 0) throw new UsageError("chase --period 2022-09");
  const dataFolder = dataFolderOf(asked);
  const stopped = await obstacle(dataFolder, period);
  if (stopped) return refuse(talk, stopped);
  const folder = asked.output === undefined ? outbox(dataFolder, period, "chase") : resolve(asked.output);
  await withWarehouse(warehousePath(dataFolder), async (warehouse) => {
    const chase = await chaseOf(warehouse, period);
    const files: string[] = [];
    for (const language of documentLanguages(asked)) files.push(...(await makeChase({warehouse, city: readCity(dataFolder).city, period, language, folder}, chase)));
    talk.result({...chase, folder, files}, [...chaseLines(chase, talk.language), "", join(folder, files[0]!), `+ ${files.length - 1} .xlsx`]);
  });
  return 0;
}

function chaseLines(chase: Chase, language: Language): string[] {
  return [summaryLine(chase, language), ...chase.units.flatMap((unit) => [unitLine(unit, language), ...unit.matters.filter((matter) => matter.kind !== "report").map((matter) => matterLine(matter, language))])];
}

function unitLine(unit: ChasedUnit, language: Language): string {
  const counts = KIND_ORDER.filter((kind) => countOf(unit, kind) > 0).map((kind) => `${KINDS[kind][language]} ${countOf(unit, kind)}`);
  const last = unit.last_period ?? "—";
  const silent = isSilent(unit) ? [language === "zh" ? `未报（最近 ${last}）` : `not reported (last ${last})`] : [];
  return `\n${unit.unit_id} ${unit.name}  ${[...silent, ...counts].join(" · ")}`;
}

function matterLine(matter: Matter, language: Language): string {
  const past = language === "zh" ? `时限 ${matter.due}，已过 ${matter.days_overdue} 天` : `due ${matter.due}, ${matter.days_overdue} days past`;
  const status = statusText(matter, language);
  return `    ${KINDS[matter.kind][language]} ${matter.id} ${matter.title}  ${past}${status === "" ? "" : `  ${status}`}`;
}
