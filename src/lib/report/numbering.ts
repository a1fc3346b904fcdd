import type {Language} from "../field.js";
import type {Block} from "./blocks.js";

const chinese = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];

/** Headings by rank: 一、 (一) 1. in Chinese, 1 and 1.1 in English. */
export function numbered(blocks: readonly Block[], language: Language): Block[] {
  const at: [number, number, number] = [0, 0, 0];
  return blocks.map((block) => {
    if (block.kind !== "heading") return block;
    at[block.level - 1]! += 1;
    at.fill(0, block.level);
    return {...block, text: `${numberOf(block.level, at, language)}${block.text}`};
  });
}

function numberOf(level: 1 | 2 | 3, at: readonly [number, number, number], language: Language): string {
  if (language === "en") return `${at.slice(0, level).join(".")} `;
  const number = at[level - 1]!;
  if (level === 3) return `${number}. `;
  return level === 1 ? `${chinese[number - 1] ?? number}、` : `（${chinese[number - 1] ?? number}）`;
}
