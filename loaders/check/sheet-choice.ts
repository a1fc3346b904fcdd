import {foldName} from "../../src/lib/dialect/fold";
import type {Field} from "../../src/lib/field";

/** What a sheet of a workbook is called besides the choice that all its rows share: 认领清单, 二、系统外宣传. */
const NUMBERED = /^(?:sheet|表|附件)?[(（]?[\d一二三四五六七八九十]{0,3}[)）]?[、.．\-—_ ]*/i;
const LISTED = /(?:清单|台账|明细|汇总|一览)表?$|(?:宣传|推介|报送|刊发|任务|事项|问题)$/;
const SURE = 3;

/** The choice whose word is the sheet's own name: a sheet for each of the lists, of the channels. */
export function choiceOfSheet(sheet: string, field: Field): string | undefined {
  const name = foldName(sheet.trim().replace(NUMBERED, ""));
  const bare = name.replace(LISTED, "");
  if (bare === name && name.length < SURE) return undefined;
  for (const [code, choice] of Object.entries(field.choices ?? {})) {
    const words = [choice.label.zh, choice.label.en, ...(choice.words ?? [])].map(foldName);
    if (words.some((word) => word === name || word === bare)) return code;
  }
  return undefined;
}
