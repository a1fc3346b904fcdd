import type {Cell, Sheet} from "../../../src/lib/workbook";

/** The rows of cells kept by number, each made when it is first looked at: of a long table few are. */
export function rowsByNumber(cells: readonly Cell[], columns: readonly Int32Array[], height: number): Sheet["rows"] {
  const made = Array.from<(Cell | undefined)[] | undefined | null>({length: height}).fill(null);
  return new Proxy(made, {
    get(target, key, receiver) {
      const found: unknown = Reflect.get(target, key, receiver);
      if (found !== null) return found;
      return (target[Number(key)] = rowOf(cells, columns, Number(key)));
    },
  }) as Sheet["rows"];
}

/** A row in which no cell stands is none. */
function rowOf(cells: readonly Cell[], columns: readonly Int32Array[], row: number): (Cell | undefined)[] | undefined {
  let made: (Cell | undefined)[] | undefined;
  for (let column = 0; column < columns.length; column++) {
    const number = columns[column]![row]!;
    if (number >= 0) (made ??= [])[column] = cells[number];
  }
  return made;
}
