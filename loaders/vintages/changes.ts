import {columnsOf, type Register} from "../../src/lib/field.js";
import {changes as changesMart, type ChangeRow} from "../../src/lib/marts/changes.js";
import {registers} from "../../src/lib/registers/index.js";
import {appendRows, createTable} from "../warehouse/append.js";
import {identifier, literal} from "../warehouse/identifier.js";
import {query, type Warehouse} from "../warehouse/open.js";
import {ownName} from "../warehouse/raw-columns.js";

const COLUMNS = Object.entries(changesMart.columns).map(([name, {type}]) => ({name, type}));
/** A file that restates at least this share of an earlier file's keys is its next edition: what it leaves out is gone. */
const NEXT_EDITION = 0.5;

/**
 * Writes `evaluation.changes`: every value that a later file restated, every correction, and for the last day received
 * the keys never seen before and those that the next edition of a file leaves out. Nothing is compared with an older
 * warehouse: all of it follows from the rows received.
 */
export async function writeChanges(warehouse: Warehouse, corrections: readonly ChangeRow[]): Promise<void> {
  await createTable(warehouse, "evaluation", "changes", COLUMNS);
  await warehouse.connection.run("set variable last_received = (select max(received) from raw.files)");
  for (const register of await filled(warehouse)) await compareVersions(warehouse, register);
  await appendRows(warehouse, "evaluation", "changes", COLUMNS, corrections.map((row) => ({...row, latest: null})));
  await warehouse.connection.run(`
    update evaluation.changes set latest = received > coalesce((select max(received) from raw.files where received < getvariable('last_received')), date '0001-01-01')`);
}

/** The registers of which anything has come. */
async function filled(warehouse: Warehouse): Promise<Register[]> {
  const counts = registers.map(({name}) => `select ${literal(name)} as name where exists (from raw.${identifier(name)})`);
  const found = new Set((await query<{name: string}>(warehouse, counts.join(" union all "))).map(({name}) => name));
  return registers.filter(({name}) => found.has(name));
}

interface Versions {
  readonly most: number;
  readonly today: boolean;
  readonly earlier: boolean;
}

async function compareVersions(warehouse: Warehouse, register: Register): Promise<void> {
  const run = (sql: string) => warehouse.connection.run(sql);
  const keys = register.key.map((name) => identifier(ownName(name)));
  await run(`
    create or replace temp table versions as
    select rowid as place, received, row_id, file, ${keys.map((key) => `coalesce(cast(${key} as varchar), '')`).join(" || '|' || ")} as version_key,
      row_number() over (partition by version_key order by received) as number
    from raw.${identifier(register.name)}
    qualify row_number() over (partition by version_key, received order by arrival desc, "row" desc) = 1`);
  const [seen] = await query<Versions>(warehouse, "select cast(max(number) as integer) as most, bool_or(received = getvariable('last_received')) as today, bool_or(received < getvariable('last_received')) as earlier from temp.versions");
  const name = literal(register.name);
  if (seen!.most > 1) await run(revisedSql(register));
  if (seen!.today) await run(`insert into evaluation.changes select ${name}, version_key, null, 'new', null, null, received, null, row_id, null, null, null, null from temp.versions where number = 1 and received = getvariable('last_received') order by version_key`);
  if (seen!.today && seen!.earlier) await run(goneSql(name));
}

/** Each version of a key beside the one before it, value by value. */
function revisedSql(register: Register): string {
  const raw = `raw.${identifier(register.name)}`;
  const compared = columnsOf(register).filter(({name, field}) => name === field && !register.key.includes(name)).map(({name}) => name);
  const pairs = compared.map((column) => `{'column': ${literal(column)}, 'old': ${textOf("before", column)}, 'new': ${restated(register, column)}}`);
  return `
    insert into evaluation.changes
    select ${literal(register.name)}, version_key, change."column", 'revision', change.old, change.new, received, received_before, row_id, row_id_before, null, null, null
    from (
      select later.version_key, later.received, earlier.received as received_before, later.row_id, earlier.row_id as row_id_before, unnest([${pairs.join(", ")}]) as change
      from temp.versions as later inner join temp.versions as earlier on earlier.version_key = later.version_key and earlier.number = later.number - 1
      inner join ${raw} as now on now.rowid = later.place inner join ${raw} as before on before.rowid = earlier.place)
    where change.old is distinct from change.new
    order by received, version_key`;
}

/** What is never sent out cannot be taken away by a return that comes back without it. */
function restated(register: Register, column: string): string {
  return register.fields[column]?.internal ? `coalesce(${textOf("now", column)}, ${textOf("before", column)})` : textOf("now", column);
}

function textOf(version: "now" | "before", column: string): string {
  return `cast(${version}.${identifier(ownName(column))} as varchar)`;
}

/** On the last day received: the keys of an earlier file that its next edition leaves out, and no other file of the day names. */
function goneSql(name: string): string {
  return `
    insert into evaluation.changes
    with today as (select distinct file, version_key from temp.versions where received = getvariable('last_received')),
    sizes as (select file, max(received) as received, count(*) as keys from temp.versions where received < getvariable('last_received') group by file),
    editions as (
      select earlier.file, count(*) as restated
      from today inner join temp.versions as earlier on earlier.version_key = today.version_key and earlier.received < getvariable('last_received')
      group by earlier.file, today.file),
    followed as (
      select sizes.file from editions inner join sizes on sizes.file = editions.file
      group by sizes.file, sizes.received, sizes.keys having max(restated) >= ${NEXT_EDITION} * sizes.keys
      qualify sizes.received = max(sizes.received) over ())
    select ${name}, version_key, null, 'gone', null, null, getvariable('last_received'), received, row_id, row_id, null, null, null
    from temp.versions as earlier
    where file in (select file from followed) and version_key not in (select version_key from today)
      and number = (select max(number) from temp.versions as last where last.version_key = earlier.version_key)
    order by version_key`;
}
