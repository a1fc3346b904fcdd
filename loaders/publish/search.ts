import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {pinyin} from "pinyin-pro";
import {lightWords} from "../../src/lib/messages/lights.js";
import {shellWords} from "../../src/lib/messages/shell.js";
import type {PinyinTable} from "../../src/lib/pinyin.js";
import type {Table} from "../../src/lib/published.js";
import type {Gate} from "../gate/open.js";
import {queryColumns} from "../warehouse/open.js";

/** Everything that has a name, once: its latest title, what it belongs to, where it leads. */
const FOUND = `
  select 'unit' as kind, unit_id as id, name as title, peer_group as about, null as "row" from marts.units
  union all by name
  (select 'task' as kind, task_id as id, title, lead_names as about, case when city then null else lead_units end as "row"
   from marts.task_status qualify row_number() over (partition by task_id order by period desc) = 1)
  union all by name
  select 'practice' as kind, practice_id as id, title, unit_name as about, row_id as "row" from marts.practice_list
  union all by name
  select 'problem' as kind, problem_id as id, title, unit_name as about, row_id as "row" from marts.problem_list
  union all by name
  select 'finding' as kind, finding_id as id, finding as title, unit_name as about, row_id as "row" from marts.finding_list
  union all by name
  (select 'meeting' as kind, meeting_id as id, theme as title, cast(held_on as varchar) as about, row_id as "row"
   from marts.meeting_items where theme is not null qualify row_number() over (partition by meeting_id order by item_id) = 1)
  union all by name
  select 'decision' as kind, item_id as id, decision as title, unit_name as about, row_id as "row" from marts.meeting_items where decision is not null
  union all by name
  (select 'commitment' as kind, commitment_id as id, title, unit_name as about, row_id as "row"
   from marts.commitment_list qualify row_number() over (partition by commitment_id order by published_on desc nulls last, row_id) = 1)
  union all by name
  select 'assignment' as kind, assignment_id as id, title, unit_name as about, row_id as "row" from marts.assignment_list
  union all by name
  select 'document' as kind, document_id as id, title, unit_name as about, row_id as "row" from marts.document_list
  union all by name
  select 'leader' as kind, leader_id as id, name as title, post as about, row_id as "row" from marts.leaders`;

/** What the search box looks through, and how the characters in it are read: `search/index.json`, `search/pinyin.json`. */
export async function writeSearch(warehouse: Gate, folder: string): Promise<void> {
  mkdirSync(join(folder, "search"), {recursive: true});
  const columns = (await queryColumns(warehouse, `select kind, id, title, about, "row" from (${FOUND}) order by kind, id`)) as Record<string, (string | null)[]>;
  const table: Table = {rows: columns["id"]?.length ?? 0, columns};
  const words = [...Object.values(shellWords), ...Object.values(lightWords)].map(({zh}) => zh);
  const texts = [...new Set([...words, ...["title", "about"].flatMap((name) => columns[name] ?? [])])].filter((text) => text !== null);
  writeFileSync(join(folder, "search", "index.json"), JSON.stringify(table));
  writeFileSync(join(folder, "search", "pinyin.json"), JSON.stringify(pinyinTable(texts)));
}

/** The characters that occur, by syllable: a character stands under each reading it has in some phrase (重庆 chong, 重点 zhong). */
export function pinyinTable(texts: readonly string[]): PinyinTable {
  const syllables = new Map<string, Set<string>>();
  for (const text of texts) {
    const characters = [...text];
    const readings = pinyin(text, {type: "array", toneType: "none", v: true});
    if (readings.length !== characters.length) continue;
    for (const [at, character] of characters.entries()) {
      if (!/\p{Script=Han}/u.test(character) || !/^[a-z]+$/.test(readings[at]!)) continue;
      syllables.set(readings[at]!, (syllables.get(readings[at]!) ?? new Set()).add(character));
    }
  }
  return Object.fromEntries([...syllables].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([syllable, characters]) => [syllable, [...characters].toSorted().join("")]));
}
