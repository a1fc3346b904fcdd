import type {Profile, ProfileTable} from "../../src/lib/profile";
import {fits} from "../../src/lib/profile";
import {registerNamed} from "../../src/lib/registers/index";
import type {Source} from "../../src/lib/rows";
import type {Sheet} from "../../src/lib/workbook";
import {linesAbove} from "./context";
import {type Grid, gridOf} from "./grid";
import {blockAt, candidateBlocks, type HeaderBlock, ROWS_LOOKED_AT_LATER, wholeBlock} from "./header-block";
import {namesOf} from "./header-index";
import {isNamed, meltCells, namedCells} from "./named-cells";
import {withUnitsRow} from "./units-row";

/** A sheet as one profile reads it. */
export interface ProfileFit {
  readonly profile: Profile;
  readonly grid: Grid;
  readonly block: HeaderBlock;
  /** Those of its tables that stand under this header. */
  readonly tables: readonly ProfileTable[];
  /** Other profiles that fit as closely. */
  readonly others: readonly string[];
}

/** What the reader must know before it opens a text file: encoding and delimiter, by the file's name. */
export function readOptionsFor(file: string, profiles: readonly Profile[]): {encoding?: string; delimiter?: string} {
  const named = profiles.filter((profile) => profile.match.file.length > 0 && fitsFile(profile, file));
  const profile = named.filter(({read}) => read.encoding !== undefined || read.delimiter !== undefined).sort(closestFirst)[0];
  const {encoding, delimiter} = profile?.read ?? {};
  return {...(encoding === undefined ? {} : {encoding}), ...(delimiter === undefined ? {} : {delimiter})};
}

/** The profile that says most about a sheet, of those that fit it. */
export function fitProfile(source: Source, sheet: Sheet, profiles: readonly Profile[]): ProfileFit | undefined {
  const fitting = profiles.flatMap((profile) => {
    const fit = fitOne(source, sheet, profile);
    return fit ? [fit] : [];
  });
  fitting.sort((a, b) => closestFirst(a.profile, b.profile));
  const [best, ...others] = fitting;
  if (!best) return undefined;
  return {...best, others: others.filter((other) => isAsClose(other.profile, best.profile)).map((other) => other.profile.id)};
}

/** Profiles that name this file but whose headers are not on the sheet. */
export function profilesMissingHeaders(source: Source, sheet: Sheet, profiles: readonly Profile[]): {readonly profile: string; readonly missing: readonly string[]}[] {
  return profiles
    .filter((profile) => profile.match.file.length > 0 && fitsFile(profile, source.file) && fitsSheet(profile, sheet) && !fitOne(source, sheet, profile))
    .map((profile) => {
      const cells = candidateBlocks(gridOf(sheet, profile.read.transpose)).flatMap((block) => block.cells);
      return {profile: profile.id, missing: profile.match.headers.filter((name) => !cells.some((cell) => isNamed(cell, name)))};
    });
}

/** The city's own before those that came with the product; then the one that says most. */
function closestFirst(a: Profile, b: Profile): number {
  return Number(a.shipped ?? false) - Number(b.shipped ?? false) || closeness(b) - closeness(a) || (a.id < b.id ? -1 : 1);
}

function isAsClose(a: Profile, b: Profile): boolean {
  return (a.shipped ?? false) === (b.shipped ?? false) && closeness(a) === closeness(b);
}

function closeness({match}: Profile): number {
  const file = Math.max(0, ...match.file.map((pattern) => pattern.replaceAll("*", "").length));
  return (match.file.length > 0 ? 1000 + file : 0) + (match.sheet.length > 0 ? 500 : 0) + match.headers.length * 10 + match.title.length * 10;
}

function fitsFile(profile: Profile, file: string): boolean {
  const name = file.split("/").at(-1) ?? file;
  return profile.match.file.length === 0 || profile.match.file.some((pattern) => fits(pattern, pattern.includes("/") ? file : name));
}

function fitsSheet(profile: Profile, sheet: Sheet): boolean {
  return profile.match.sheet.length === 0 || profile.match.sheet.some((pattern) => fits(pattern, sheet.name));
}

function fitOne(source: Source, sheet: Sheet, profile: Profile): Omit<ProfileFit, "others"> | undefined {
  if (!fitsFile(profile, source.file) || !fitsSheet(profile, sheet)) return undefined;
  const grid = gridOf(sheet, profile.read.transpose);
  const block = profileBlock(grid, profile);
  if (!block || !fitsTitle(grid, block, profile)) return undefined;
  return {profile, grid, block, tables: profile.tables};
}

function fitsTitle(grid: Grid, block: HeaderBlock, profile: Profile): boolean {
  if (profile.match.title.length === 0) return true;
  const lines = linesAbove(grid, block.top);
  return profile.match.title.every((pattern) => lines.some((line) => fits(pattern, line.text)));
}

/** The header: where the profile says it is, else the block that holds most of the headers it names. */
function profileBlock(grid: Grid, profile: Profile): HeaderBlock | undefined {
  const {header_row: row, header_rows: rows = 1, skip_rows: skip = 0} = profile.read;
  if (row !== undefined) return row - 1 + skip < grid.height ? complete(profile, blockAt(grid, row - 1 + skip, rows)) : undefined;
  return bestBlock(candidateBlocks(grid, skip), profile, grid) ?? (profile.match.file.length === 0 ? undefined : bestBlock(candidateBlocks(grid, skip, ROWS_LOOKED_AT_LATER), profile, grid));
}

function bestBlock(blocks: readonly HeaderBlock[], profile: Profile, grid: Grid): HeaderBlock | undefined {
  const {header_rows: rows} = profile.read;
  let best: {block: HeaderBlock; score: number} | undefined;
  for (const block of blocks) {
    if (rows !== undefined && block.height !== rows) continue;
    const score = complete(profile, block) ? declaredCount(profile, block) : 0;
    const lead = score - (best?.score ?? 0);
    if (score > 0 && (lead > 0 || (lead === 0 && best && block.height < best.block.height))) best = {block, score};
  }
  return best && withUnitsRow(grid, wholeBlock(grid, best.block));
}

function complete(profile: Profile, block: HeaderBlock): HeaderBlock | undefined {
  return profile.match.headers.every((name) => block.cells.some((cell) => isNamed(cell, name))) ? block : undefined;
}

function declaredCount(profile: Profile, block: HeaderBlock): number {
  const named = new Set(profile.tables.flatMap((table) => [
    ...Object.values(table.columns).flatMap((column) => namedCells(block, column.headers)),
    ...meltCells(block, table),
  ]));
  return (named.size + namedCells(block, profile.match.headers).length) * MORE_THAN_ALL + ownNames(profile, block);
}

/** A header that the profile names counts before any number of those that its registers know. */
const MORE_THAN_ALL = 100_000;

/** Where a profile matches by no header, those that its registers know by themselves. */
function ownNames({match, tables}: Profile, block: HeaderBlock): number {
  if (match.headers.length > 0) return 0;
  const known = tables.map(({register}) => namesOf(registerNamed(register)));
  return block.cells.filter(({keys}) => known.some((names) => keys.some((key) => names.has(key)))).length;
}
