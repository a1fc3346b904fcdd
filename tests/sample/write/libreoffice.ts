import {execFileSync} from "node:child_process";
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {read, utils} from "@e965/xlsx";
import {rich, type Book} from "./book.js";
import {shown} from "./shown.js";
import {xlsxBytes} from "./xlsx.js";

/** What people see in each cell: sheet!cell → text. */
type Texts = ReadonlyMap<string, string>;

function textsOf(book: Book): Texts {
  return new Map(
    book.grids.flatMap((grid) =>
      grid.rows.flatMap((row, r) => row.flatMap((cell, c) => (rich(cell).value === null ? [] : [[`${grid.name}!${utils.encode_cell({r, c})}`, shown(rich(cell))] as const]))),
    ),
  );
}

function textsIn(bytes: Uint8Array): Texts {
  const workbook = read(bytes, {type: "array"});
  return new Map(
    Object.entries(workbook.Sheets).flatMap(([name, sheet]) =>
      Object.entries(sheet).flatMap(([place, cell]) => (place.startsWith("!") || cell.v === undefined || cell.v === "" ? [] : [[`${name}!${place}`, plain(cell)] as const])),
    ),
  );
}

function plain(cell: {t: string; v: unknown; w?: string; z?: string}): string {
  if (cell.t === "n" && typeof cell.v === "number" && String(cell.z ?? cell.w).endsWith("%")) return `${Math.round(cell.v * 1000) / 10}%`;
  return String(cell.v).replaceAll("\r\n", "\n");
}

/** Cells in which a converted file says something else than its source. */
export function differences(book: Book, bytes: Uint8Array): string[] {
  const [wanted, found] = [textsOf(book), textsIn(bytes)];
  return [...new Set([...wanted.keys(), ...found.keys()])].filter((place) => wanted.get(place) !== found.get(place)).map((place) => `${place}: ${wanted.get(place)} / ${found.get(place)}`);
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
    if (differences(book, bytes).length === 0) return bytes;
  }
  return convert(await xlsxBytes(book), book.form === "libreoffice-ods" ? "ods" : "xlsx");
}
