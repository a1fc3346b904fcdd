import type {About} from "../../src/lib/published.js";
import type {RegionMap} from "../../src/lib/regions/map.js";
import type {Gate} from "../gate/open.js";
import {literal} from "../warehouse/identifier.js";
import {query} from "../warehouse/open.js";
import {taskMonths} from "./tasks.js";

/** What every page shows in its header and foot. */
export async function aboutOf(warehouse: Gate): Promise<About> {
  const build = new Map((await query<{key: string; value: string | null}>(warehouse, "select key, value from meta.build")).map((row) => [row.key, row.value]));
  const months = await query<{period: string; latest: boolean}>(warehouse, "select period, latest from marts.periods order by period");
  const editions = await query<{id: string; peer_group: string}>(
    warehouse,
    "select edition as id, value as peer_group from marts.edition_parameters where parameter = 'peer_groups' order by edition",
  );
  const [counts] = await query<Record<string, string | number>>(
    warehouse,
    `select count(*) as files, coalesce(sum(present), 0) as rows, coalesce(sum(accepted), 0) as accepted, coalesce(sum(refused), 0) as refused,
      (select count(*) from marts.faults) as faults from marts.files`,
  );
  const number = (key: string) => Number(counts?.[key] ?? 0);
  return {
    reader: warehouse.reader,
    reader_name: await unitName(warehouse),
    city: {zh: build.get("city_zh") ?? "", en: build.get("city_en") ?? ""},
    sample: build.get("sample") === "true",
    home_region: build.get("home_region") ?? null,
    latest: months.find((month) => month.latest)?.period ?? null,
    periods: months.map((month) => month.period),
    as_of: build.get("as_of") ?? null,
    version: build.get("version") ?? "",
    stamp: build.get("stamp") ?? "",
    editions,
    arrow: (await taskMonths(warehouse)).filter(({arrow}) => arrow).map(({period}) => period),
    ...(build.get("map") ? {map: (JSON.parse(build.get("map")!) as RegionMap).approval} : {}),
    counts: {files: number("files"), rows: number("rows"), accepted: number("accepted"), refused: number("refused"), faults: number("faults")},
  };
}

async function unitName({reader, ...warehouse}: Gate): Promise<string | null> {
  if (reader.kind !== "unit") return null;
  const [unit] = await query<{name: string}>(warehouse, `select name from marts.units where unit_id = ${literal(reader.unit)}`);
  return unit?.name ?? null;
}
