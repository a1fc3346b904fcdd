import {measureCatalogue} from "../../../src/lib/measures/catalogue.js";
import type {Measured} from "../../../src/lib/measures/measure.js";
import type {AssignmentItem, DocumentItem, UnitMonth} from "../../../src/lib/measures/unit-month.js";

const EMPTY: UnitMonth = {
  unit_id: "C01", kind: "county", from: "2022-01-01", cut_off: "2022-09-30", items: [], problems: [], findings: [], reports: [], practices: [], commitments: [], decisions: [],
  assignments: [], documents: [], adoptions_taken: [], adoptions_given: [], publicity: [], appraisals: [], growth: [],
};

/** A measure of a unit of which only this is known, at the end of September 2022. */
export function measured(code: string, known: Partial<UnitMonth> = {}): Measured {
  return measureCatalogue.find((measure) => measure.code === code)!.compute({...EMPTY, ...known});
}

/** Items that count in the numerator. */
export function counted(result: Measured): string[] {
  return result.rows.filter((row) => row.counted).map((row) => row.item);
}

export function assignment(id: string, known: Partial<AssignmentItem> = {}): AssignmentItem {
  return {
    assignment_id: id, assigned_on: "2022-03-01", receipt_due: null, signed_on: null, due: null, closed_on: null,
    ever_closed: (known.closed_on ?? null) !== null || (known.reopened_on ?? null) !== null, reopened_on: null, row_id: `row-${id}`, ...known,
  };
}

export function document(id: string, received_on: string, known: Partial<DocumentItem> = {}): DocumentItem {
  return {document_id: id, received_on, conveyed_on: null, studied_on: null, issued_on: null, own_needed: true, row_id: `row-${id}`, ...known};
}
