import {columnsOf, type Register} from "../../src/lib/field.js";
import {changes as changesMart, type ChangeRow} from "../../src/lib/marts/changes.js";
import {registers} from "../../src/lib/registers/index.js";
import {appendRows, createTable} from "../warehouse/append.js";
import {identifier, literal} from "../warehouse/identifier.js";
import type {Warehouse} from "../warehouse/open.js";
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
  for (const register of registers) await compareVersions(warehouse, register);
  await appendRows(warehouse, "evaluation", "changes", COLUMNS, corrections.map((row) => ({...row, latest: null})));
  await warehouse.connection.run(`
    update evaluation.changes set latest = received > coalesce((select max(received) from raw.files where received < getvariable('last_received')), date '0001-01-01')`);
}

async function compareVersions(warehouse: Warehouse, register: Register): Promise<void> {
  const run = (sql: string) => warehouse.connection.run(sql);
  const keys = register.key.map((name) => identifier(ownName(name)));
  const compared = columnsOf(register).filter(({name, field}) => name === field && !register.key.includes(name)).map(({name}) => name);
  const values = compared.map((name) => `cast(${identifier(ownName(name))} as varchar) as ${identifier(ownName(name))}`);
  await run(`
    create or replace temp table versions as
    select received, row_id, file, ${keys.map((key) => `coalesce(cast(${key} as varchar), '')`).join(" || '|' || ")} as version_key, ${values.join(", ")},
      row_number() over (partition by version_key order by received) as number
    from raw.${identifier(register.name)}
    qualify row_number() over (partition by version_key, received order by arrival desc, "row" desc) = 1`);
  const name = literal(register.name);
  const pairs = compared.map((column) => `{'column': ${literal(column)}, 'old': earlier.${identifier(ownName(column))}, 'new': ${restated(register, column)}}`);
  await run(`
    insert into evaluation.changes
    select ${name}, version_key, change."column", 'revision', change.old, change.new, received, received_before, row_id, row_id_before, null, null, null
    from (
      select later.version_key, later.received, earlier.received as received_before, later.row_id, earlier.row_id as row_id_before, unnest([${pairs.join(", ")}]) as change
      from temp.versions as later inner join temp.versions as earlier on earlier.version_key = later.version_key and earlier.number = later.number - 1)
    where change.old is distinct from change.new
    order by received, version_key`);
  await run(`insert into evaluation.changes select ${name}, version_key, null, 'new', null, null, received, null, row_id, null, null, null, null from temp.versions where number = 1 and received = getvariable('last_received') order by version_key`);
  await run(goneSql(name));
}

/** What is never sent out cannot be taken away by a return that comes back without it. */
function restated(register: Register, column: string): string {
  const name = identifier(ownName(column));
  return register.fields[column]?.internal ? `coalesce(later.${name}, earlier.${name})` : `later.${name}`;
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
