import type {NumberedCells} from "../../src/lib/workbook";
import type {Grid} from "./grid";
import {says} from "./says";

/** What is asked again and again of every row of a long sheet. */
export interface RowFacts {
  /** How many of its cells hold more than blanks. */
  readonly said: Uint16Array;
  /** The number of the first of them; -1 where there is none. */
  readonly first: Int32Array;
  /** What a cell says, by its number: without the blanks around it. */
  readonly trimmed: readonly string[];
}

const known = new WeakMap<NumberedCells, RowFacts>();

/** The facts of a grid's rows, where its cells are numbered. */
export function rowFacts(grid: Grid): RowFacts | undefined {
  const numbered = numberedIn(grid);
  if (numbered === undefined) return undefined;
  let facts = known.get(numbered);
  if (!facts) known.set(numbered, (facts = factsOf(numbered)));
  return facts;
}

/** The numbered cells of a grid that is a sheet as it stands, and not a part of one. */
export function numberedIn({numbered, rows}: Grid): NumberedCells | undefined {
  return numbered?.rows === rows ? numbered : undefined;
}

function factsOf({cells, columns, rows: {length}}: NumberedCells): RowFacts {
  const speaks = Uint8Array.from(cells, (cell) => Number(says(cell)));
  const said = new Uint16Array(length);
  const first = new Int32Array(length).fill(-1);
  for (let column = columns.length - 1; column >= 0; column--) {
    const numbers = columns[column]!;
    for (let row = 0; row < length; row++) {
      const number = numbers[row]!;
      if (number < 0 || speaks[number] === 0) continue;
      said[row]!++;
      first[row] = number;
    }
  }
  return {said, first, trimmed: cells.map(({text}) => text.trim())};
}
