import {blankKind} from "./blank.js";
import {halfWidth} from "./half-width.js";
import {chineseInteger} from "./numerals.js";

export type UnitRole = "lead" | "support";

/** One name as written, with the role that the cell gives it. */
export interface UnitToken {
  readonly text: string;
  readonly role: UnitRole | undefined;
}

/** A note in brackets: 市水利局（河长办）. */
export const NOTE = /\(([^()]*)\)/;
const HARD = /[、,，;；/\n|]+|(?<=[)）])(?=[^)）])/;
const PREFIX = /^(牵头|主办|承办|责任|主要责任|配合|协办|参与|协同|会同|共同配合)(?:责任)?(?:单位|部门)?[:：]/;
const INLINE_PREFIX = /[\s;；,，。、]*(?=(?:牵头|主办|承办|主要责任|责任|配合|协办|参与|协同)(?:责任)?(?:单位|部门)?[:：])/;
const ET_AL = /等((?:\d+|[一二三四五六七八九十]+)?)个?(?:有关|相关)?(?:市直)?(?:部门|单位|县区|区县|家单位|镇办|镇街)?$/;
const WHOLE_BRACKET = /^\((.*)\)$/;

const WHO = "(?:区县|县区|区市县|县市区|区\\(市\\)县|市区县|区|县|功能区|开发区|镇街|镇办|乡镇|镇|街道|部门|单位|成员单位|责任单位|市直部门|市直单位|市直各部门|企业)";
/** Units that are meant and not named: 各区县政府, 市直有关部门, 各成员单位. */
const GROUP = new RegExp(`^(?:各|有关|相关|其他|其它|全市|市直|市级|所有|涉及|及|和|与|以及|等|${WHO}(?=[及和与各有相]))+(?:${WHO}(?:人民政府|政府|党委|管委会)?)(?:(?:[及和与]|以及)?(?:各|有关|相关|市直)*${WHO}(?:人民政府|政府|管委会)?)*$`);

/** Whether a text speaks of units without naming them. */
export function isGroup(text: string): boolean {
  return text.length <= 20 && GROUP.test(text);
}

/** The words for who leads and who supports. */
export const ROLES: Readonly<Record<string, UnitRole>> = {
  牵头: "lead", 主办: "lead", 承办: "lead", 主要责任: "lead",
  配合: "support", 协办: "support", 参与: "support", 协同: "support", 会同: "support", 共同配合: "support",
};

/** 由…牵头, （配合）: the role is taken off the name. */
function cleaned(raw: string, role: UnitRole | undefined): UnitToken {
  let text = raw.trim().replace(/[.。]+$/, "");
  const prefix = PREFIX.exec(text);
  let own = role;
  if (prefix) {
    own = ROLES[prefix[1] ?? ""];
    text = text.slice(prefix[0].length);
  }
  const note = NOTE.exec(text)?.[1] ?? "";
  const noteRole = ROLES[note.replace(/(?:单位|部门)$/, "")];
  if (noteRole || note === "负责") return {text: text.replace(NOTE, "").trim(), role: noteRole ?? own};
  return {text: text.trim(), role: own};
}

function claimedIn(text: string): {text: string; claimed?: number} {
  const m = ET_AL.exec(text);
  if (!m) return {text};
  return {text: text.slice(0, m.index), claimed: Number(m[1]) || (chineseInteger(m[1] ?? "") ?? 0)};
}

/** Splits a cell into names, each with its role; what 等12部门 claims is told apart. */
export function tokensOf(text: string): {tokens: UnitToken[]; claimed?: number} {
  const flat = halfWidth(text).replace(/[〔【[]/g, "(").replace(/[〕】\]]/g, ")").trim();
  const open = WHOLE_BRACKET.exec(flat)?.[1] ?? flat;
  const tokens: UnitToken[] = [];
  let claimed: number | undefined;
  for (const section of open.split(INLINE_PREFIX)) {
    let role: UnitRole | undefined;
    for (const piece of section.split(HARD)) {
      const token = cleaned(piece, role);
      role = PREFIX.test(piece.trim()) ? token.role : role;
      const rest = claimedIn(token.text);
      claimed = rest.claimed ?? claimed;
      if (rest.text !== "" && blankKind(rest.text) === undefined) tokens.push({text: rest.text, role: token.role});
    }
  }
  return {tokens, ...(claimed !== undefined && {claimed})};
}

