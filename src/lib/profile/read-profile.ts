import type {Text} from "../field.js";
import {Desk, type ProfileMistake} from "./desk.js";
import type {Profile, ProfileMatch, ProfileRead} from "./profile.js";
import {readTables} from "./read-table.js";

export type ProfileResult =
  | {readonly ok: true; readonly profile: Profile}
  | {readonly ok: false; readonly mistakes: readonly ProfileMistake[]};

/** Checks a profile as parsed from JSON; either a profile with all defaults filled in, or every mistake it has. */
export function readProfile(loose: unknown): ProfileResult {
  const desk = new Desk();
  const value = desk.object("", loose);
  desk.known("", value, ["id", "about", "match", "read", "tables"]);
  const id = desk.string("id", value["id"]) ?? "";
  if (!/^[a-z0-9][a-z0-9_-]*$/.test(id)) desk.wrong("id", value["id"], "小写字母、数字、- 组成的名字", "a name of lower-case letters, digits and -");
  const profile: Profile = {
    id,
    about: readAbout(desk, value["about"]),
    match: readMatch(desk, value["match"]),
    read: readRead(desk, value["read"]),
    tables: readTables(desk, value["tables"]),
  };
  return desk.mistakes.length > 0 ? {ok: false, mistakes: desk.mistakes} : {ok: true, profile};
}

function readAbout(desk: Desk, loose: unknown): Text {
  const about = desk.object("about", loose);
  desk.known("about", about, ["zh", "en"]);
  return {zh: desk.string("about.zh", about["zh"]) ?? "", en: desk.string("about.en", about["en"]) ?? ""};
}

function readMatch(desk: Desk, loose: unknown): ProfileMatch {
  const match = desk.object("match", loose);
  desk.known("match", match, ["file", "sheet", "headers", "title"]);
  const read = {
    file: desk.strings("match.file", match["file"]),
    sheet: desk.strings("match.sheet", match["sheet"]),
    headers: desk.strings("match.headers", match["headers"]),
    title: desk.strings("match.title", match["title"]),
  };
  if (read.file.length + read.headers.length + read.title.length === 0) {
    desk.wrong("match", loose, "至少给出 file、headers、title 之一", "at least one of file, headers, title");
  }
  return read;
}

function readRead(desk: Desk, loose: unknown): ProfileRead {
  const read = desk.object("read", loose);
  desk.known("read", read, ["encoding", "delimiter", "header_row", "header_rows", "transpose", "skip_rows"]);
  const encoding = desk.string("read.encoding", read["encoding"]);
  if (encoding !== undefined && !knownEncoding(encoding)) desk.wrong("read.encoding", encoding, "编码名，如 gb18030、windows-1252", "a name of an encoding, such as gb18030 or windows-1252");
  const delimiter = desk.string("read.delimiter", read["delimiter"]);
  const headerRow = desk.whole("read.header_row", read["header_row"], 1, 1000);
  const headerRows = desk.whole("read.header_rows", read["header_rows"], 1, 3);
  const skipRows = desk.whole("read.skip_rows", read["skip_rows"], 0, 1000);
  return {
    ...(encoding === undefined ? {} : {encoding}),
    ...(delimiter === undefined ? {} : {delimiter}),
    ...(headerRow === undefined ? {} : {header_row: headerRow}),
    ...(headerRows === undefined ? {} : {header_rows: headerRows}),
    ...(skipRows === undefined ? {} : {skip_rows: skipRows}),
    transpose: desk.boolean("read.transpose", read["transpose"], false),
  };
}

function knownEncoding(label: string): boolean {
  try {
    return new TextDecoder(label) instanceof TextDecoder;
  } catch {
    return false;
  }
}
