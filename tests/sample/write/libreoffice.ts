import {execFileSync} from "node:child_process";
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {strFromU8, unzipSync} from "fflate";
import {readOds} from "hucre/ods";
import {readXlsx} from "hucre/xlsx";
import {address} from "../../../src/lib/workbook.js";
import {rich, type Book} from "./book.js";
import {shown} from "./shown.js";
import {xlsxBytes} from "./xlsx.js";

/** What people see in each cell: sheet!cell → text. */
type Texts = ReadonlyMap<string, string>;

function textsOf(book: Book): Texts {
  return new Map(
    book.grids.flatMap((grid) =>
      grid.rows.flatMap((row, r) => row.flatMap((cell, c) => (rich(cell).value === null ? [] : [[`${grid.name}!${address(r, c)}`, shown(rich(cell))] as const]))),
    ),
  );
}

async function textsIn(book: Book, bytes: Uint8Array): Promise<Texts> {
  const {sheets} = await (book.form === "libreoffice-ods" ? readOds(bytes) : readXlsx(bytes));
  return new Map(
    sheets.flatMap((sheet) =>
      sheet.rows.flatMap((row, r) => row.flatMap((value, c) => (value === null || value === "" ? [] : [[`${sheet.name}!${address(r, c)}`, String(value)] as const]))),
    ),
  );
}

/** Cells in which a converted file says something else than its source. */
export async function differences(book: Book, bytes: Uint8Array): Promise<string[]> {
  const [wanted, found] = [textsOf(book), await textsIn(book, bytes)];
  return [...new Set([...wanted.keys(), ...found.keys()])].filter((place) => wanted.get(place) !== found.get(place)).map((place) => `${place}: ${wanted.get(place)} / ${found.get(place)}`);
}

/** OpenDocument, or a workbook whose properties name the program. */
function savedByLibreOffice(bytes: Uint8Array): boolean {
  const parts = unzipSync(bytes, {filter: ({name}) => name === "mimetype" || name === "docProps/app.xml"});
  const said = strFromU8(parts["mimetype"] ?? parts["docProps/app.xml"] ?? new Uint8Array());
  return said.includes("opendocument") || said.includes("LibreOffice");
}

function convert(source: Uint8Array, to: "ods" | "xlsx"): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "sample-"));
  try {
    writeFileSync(join(folder, "source.xlsx"), source);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync("soffice", [profile, "--headless", "--convert-to", to, "--outdir", join(folder, "out"), join(folder, "source.xlsx")], {stdio: "ignore"});
    return readFileSync(join(folder, "out", `source.${to}`));
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

/** Saved by LibreOffice once; kept for as long as it says what the source says, since its bytes differ each time. */
export async function libreOfficeBytes(book: Book, committed: string): Promise<Uint8Array> {
  if (existsSync(committed)) {
    const bytes = readFileSync(committed);
    if (savedByLibreOffice(bytes) && (await differences(book, bytes)).length === 0) return bytes;
  }
  return convert(await xlsxBytes(book), book.form === "libreoffice-ods" ? "ods" : "xlsx");
}
