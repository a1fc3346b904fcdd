/** A place in the grid: column and row, from the upper left. */
export type Tile = readonly [column: number, row: number];

/**
 * Where each region's square stands. Schematic: neighbours stand near each other, and nothing else is claimed.
 * A province without a line here gets its squares in reading order.
 */
const PLACES: Readonly<Record<string, Tile>> = {
  德州市: [1, 0], 滨州市: [2, 0], 东营市: [3, 0], 烟台市: [5, 0], 威海市: [6, 0],
  聊城市: [0, 1], 济南市: [1, 1], 淄博市: [2, 1], 潍坊市: [3, 1], 青岛市: [4, 1],
  泰安市: [1, 2], 莱芜市: [2, 2], 临沂市: [3, 2], 日照市: [4, 2],
  菏泽市: [0, 3], 济宁市: [1, 3], 枣庄市: [2, 3],
};

const COLUMNS = 7;

/** A square for every region: where the table puts it; those it does not know stand below, side by side. */
export function tilesFor(regions: readonly string[]): Map<string, Tile> {
  const known = regions.filter((name) => Object.hasOwn(PLACES, name));
  const others = regions.filter((name) => !Object.hasOwn(PLACES, name));
  const columns = known.length > 0 ? COLUMNS : Math.min(COLUMNS, Math.max(1, Math.ceil(Math.sqrt(others.length * 1.6))));
  const first = known.length > 0 ? Math.max(...known.map((name) => PLACES[name]![1])) + 1 : 0;
  return new Map([
    ...known.map((name) => [name, PLACES[name]!] as const),
    ...others.map((name, at) => [name, [at % columns, first + Math.floor(at / columns)]] as const),
  ]);
}
