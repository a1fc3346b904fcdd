import type {ProfileTable} from "../../src/lib/profile";
import type {Grid} from "./grid";
import {candidateBlocks, type HeaderBlock} from "./header-block";
import type {ProfileFit} from "./match-profile";
import {meltCells, namedCells} from "./named-cells";
import {retitledTables, tablesBelow} from "./stacked";

/**
 * What a profile reads from one sheet, each as a fit of its own: tables below each other, each under its own header, and one
 * header printed again below a title of its own.
 */
export function tablesOfProfile(fit: ProfileFit): ProfileFit[] {
  if (fit.profile.read.header_row !== undefined) return [fit];
  const own = fit.tables.map((table) => ({table, block: ownBlock(fit, table)}));
  const tops = [...new Set(own.map(({block}) => block.top))].sort((a, b) => a - b);
  const below = tops.length < 2 ? [fit] : tablesBelow(fit.grid, tops).map((grid, at): ProfileFit => {
    const here = own.filter(({block}) => block.top === tops[at]);
    return {...fit, grid, block: here[0]?.block ?? fit.block, tables: here.map(({table}) => table)};
  });
  return below.flatMap(printedAgain);
}

/** The header of one table: the sheet's, unless it has none of the table's headings and another has all of them. */
function ownBlock({grid, block, profile}: ProfileFit, table: ProfileTable): HeaderBlock {
  const named = Object.values(table.columns);
  if (named.length === 0 || namedIn(block, table) > 0) return block;
  const others = candidateBlocks(grid, profile.read.skip_rows ?? 0).filter((one) => named.every(({headers}) => namedCells(one, headers).length > 0));
  return others.sort((a, b) => namedIn(b, table) - namedIn(a, table) || a.height - b.height)[0] ?? block;
}

function namedIn(block: HeaderBlock, table: ProfileTable): number {
  return Object.values(table.columns).flatMap(({headers}) => namedCells(block, headers)).length + meltCells(block, table).length;
}

function printedAgain(fit: ProfileFit): ProfileFit[] {
  const grids = retitledTables(fit.grid, fit.block);
  return grids.length < 2 ? [fit] : grids.map((grid) => ({...fit, grid, block: sameHeader(grid, fit.block)}));
}

/** The same headings, further down. */
function sameHeader(grid: Grid, block: HeaderBlock): HeaderBlock {
  const said = ({cells, height}: HeaderBlock): string => [height, ...cells.map(({text}) => text)].join("\u0000");
  const wanted = said(block);
  return candidateBlocks(grid).find((one) => said(one) === wanted) ?? block;
}
