import {adoption_list, assignment_list, chain, commitment_list, document_list, leaders, meeting_items, objection_list, practice_list, publicity_list, review_lines} from "./chain.js";
import {changes} from "./changes.js";
import {city_growth, indicator_series, indicator_signals, indicator_trends, level_breaks, region_levels} from "./economy.js";
import {impactMarts} from "./impact.js";
import {adjustments, edition_nodes, edition_parameters, measure_rows, unit_measures, unit_scores, units} from "./judgement.js";
import type {Mart} from "./mart.js";
import {methodCheckMarts, score_changes} from "./method-check.js";
import {ownIndicatorMarts} from "./own-indicators.js";
import {faults, files, reporting} from "./quality.js";
import {windowMarts} from "./windows.js";
import {finding_list, overview, periods, problem_list, task_status} from "./status.js";

/** Everything that leaves the warehouse. A mart that is not here is not published. */
export const marts: readonly Mart[] = [
  periods,
  overview,
  task_status,
  problem_list,
  finding_list,
  units,
  unit_scores,
  unit_measures,
  adjustments,
  measure_rows,
  score_changes,
  ...windowMarts,
  ...methodCheckMarts,
  edition_nodes,
  edition_parameters,
  indicator_series,
  region_levels,
  city_growth,
  indicator_trends,
  indicator_signals,
  level_breaks,
  ...ownIndicatorMarts,
  ...impactMarts,
  adoption_list,
  assignment_list,
  chain,
  commitment_list,
  document_list,
  leaders,
  meeting_items,
  objection_list,
  practice_list,
  publicity_list,
  review_lines,
  changes,
  files,
  faults,
  reporting,
];
