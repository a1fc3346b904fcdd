import type {Register} from "../field.js";
import type {Desk} from "./desk.js";
import type {ProfileMelt, ProfileName} from "./profile.js";

/** The part of a heading that says which of several fields takes the value. */
const PART = "part";

/** The columns that become rows, by name or by an expression, and where heading and value go. */
export function readMelt(desk: Desk, key: string, loose: unknown, register: Register | undefined): ProfileMelt | undefined {
  if (loose === undefined) return undefined;
  const melt = desk.object(key, loose);
  desk.known(key, melt, ["columns", "name_to", "value_to"]);
  const valueTo = readValueTo(desk, `${key}.value_to`, melt["value_to"], register);
  const apart = typeof valueTo === "object" ? PART : undefined;
  const columns = typeof melt["columns"] === "string" ? readPattern(desk, `${key}.columns`, melt["columns"], register, apart) : desk.strings(`${key}.columns`, melt["columns"]);
  if (apart !== undefined && !(columns instanceof RegExp && columns.source.includes(`(?<${apart}>`))) {
    desk.wrong(`${key}.columns`, melt["columns"], `带 (?<${apart}>…) 的正则表达式：value_to 写了几个字段`, `a regular expression with (?<${apart}>…), since value_to names several fields`);
  }
  if (Array.isArray(columns) && columns.length === 0) desk.wrong(`${key}.columns`, melt["columns"], "表头列表或正则表达式", "a list of headers or a regular expression");
  return {columns, name_to: desk.fieldNames(`${key}.name_to`, melt["name_to"], register), value_to: valueTo};
}

/** One field, or the fields that take what stands below each part of a heading. */
function readValueTo(desk: Desk, key: string, loose: unknown, register: Register | undefined): ProfileMelt["value_to"] {
  if (typeof loose === "object" && loose !== null && !Array.isArray(loose)) {
    return Object.fromEntries(Object.entries(loose).map(([part, field]) => [part, desk.fieldNames(`${key}.${part}`, field, register)[0] ?? ""]));
  }
  const [field] = desk.fieldNames(key, loose, register);
  if (field === undefined) desk.wrong(key, loose, "放数值的字段", "the field that takes the value");
  return field ?? "";
}

/** What the name of the sheet or of the file says. */
export function readName(desk: Desk, key: string, loose: unknown): ProfileName {
  const name = desk.object(key, loose);
  desk.known(key, name, ["sheet", "file"]);
  const of = name["sheet"] === undefined ? "file" : "sheet";
  const source = desk.string(`${key}.${of}`, name[of]) ?? "";
  if (!/\((?!\?[:=!])/.test(source)) desk.wrong(`${key}.${of}`, name[of] ?? "", "带括号的正则表达式，如 ^(.+)区", "a regular expression with brackets, such as ^(.+)_2022");
  return {of, pattern: readPattern(desk, `${key}.${of}`, source, undefined)};
}

function readPattern(desk: Desk, key: string, source: string, register: Register | undefined, apart?: string): RegExp {
  for (const [, name = ""] of source.matchAll(/\(\?<([A-Za-z_]\w*)>/g)) if (name !== apart) desk.field(key, name, register);
  try {
    return new RegExp(source, "u");
  } catch {
    desk.wrong(key, source, "正则表达式", "a regular expression");
    return /$^/u;
  }
}
