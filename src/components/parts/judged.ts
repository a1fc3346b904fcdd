import {group} from "d3-array";
import type {Adjustment} from "../../lib/evaluation/adjust.js";
import type {Observation} from "../../lib/evaluation/input.js";
import type {TrialGroup} from "../../lib/evaluation/what-if.js";
import {knownMeasures} from "../../lib/measures/catalogue.js";
import type {Edition} from "../../lib/methodology/edition.js";
import {readEditionRows, type EditionNodeRow, type EditionParameterRow} from "../../lib/methodology/rows.js";
import {rowsOf, type Published} from "../../lib/published.js";
import type {Page} from "../page/page.js";
import type {Unit, UnitScore} from "./rows.js";

/** A peer group of a month with all that its evaluation needs, and what was published of it. */
export interface JudgedGroup extends TrialGroup {
  readonly name: string;
  /** Departments get grades, counties ranks. */
  readonly departments: boolean;
  readonly names: ReadonlyMap<string, string>;
  readonly scores: readonly UnitScore[];
}

export interface Judged {
  readonly groups: readonly JudgedGroup[];
  /** The tables of the month's file. */
  readonly tables: Published;
}

/** The peer groups of the page's month; counties before departments. Nothing before anything was scored. */
export async function judgedMonth(page: Page): Promise<Judged> {
  const [ranking, method] = (await Promise.all([page.effects.read("ranking"), page.effects.read("method")])) as [Published, Published];
  const scores = rowsOf<UnitScore>(ranking["unit_scores"]!).filter(({period}) => period === page.period);
  if (scores.length === 0) return {groups: [], tables: {}};
  const tables = (await page.effects.shard(`judgement/${page.period ?? ""}.json`)) as Published;
  const kinds = new Map(rowsOf<Unit>(ranking["units"]!).map(({unit_id, kind}) => [unit_id, kind]));
  const groups = [...group(scores, ({peer_group}) => peer_group)].flatMap(([name, own]): JudgedGroup[] => {
    const edition = editionOf(method, own[0]!.edition);
    if (!edition) return [];
    return [{
      name, edition, scores: own,
      departments: own.every(({unit_id}) => kinds.get(unit_id) === "department"),
      names: new Map(own.map(({unit_id, unit_name}) => [unit_id, unit_name])),
      units: own.map(({unit_id, state}) => ({unit_id, reported: state !== "not_reported"})),
      values: valuesOf(tables, edition.id),
      adjustments: rowsOf<Adjustment>(tables["adjustments"]!),
    }];
  });
  return {tables, groups: groups.toSorted((a, b) => Number(a.departments) - Number(b.departments) || a.name.localeCompare(b.name, "zh-Hans-CN"))};
}

/** The edition, each line its own measure: the values published are those of its lines, already divided. */
function editionOf(method: Published, id: string): Edition | null {
  const nodes = rowsOf<EditionNodeRow & {edition: string}>(method["edition_nodes"]!).filter(({edition}) => edition === id);
  const parameters = rowsOf<EditionParameterRow>(method["edition_parameters"]!).filter(({edition}) => edition === id);
  const {edition} = readEditionRows(nodes, parameters, knownMeasures);
  return edition && {...edition, nodes: edition.nodes.map((node) => (node.measure === null ? node : {...node, measure: node.code, denominator: null}))};
}

function valuesOf(tables: Published, edition: string): Map<string, Map<string, Observation>> {
  const values = new Map<string, Map<string, Observation>>();
  for (const row of rowsOf<{edition: string; unit_id: string; code: string; value: number | null}>(tables["values"]!)) {
    if (row.edition !== edition) continue;
    const own = values.get(row.unit_id) ?? new Map<string, Observation>();
    values.set(row.unit_id, own.set(row.code, {value: row.value}));
  }
  return values;
}
