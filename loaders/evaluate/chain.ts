import type {AdoptionItem, AppraisalItem, AssignmentItem, DocumentItem, PublicityItem, UnitMonth} from "../../src/lib/measures/unit-month.js";
import {query, type Warehouse} from "../warehouse/open.js";

/** The part of a unit's month that comes from the chain after the problem: assigned, answered, adopted, published, reviewed. */
export type ChainMonth = Pick<UnitMonth, "assignments" | "documents" | "adoptions_taken" | "adoptions_given" | "publicity" | "appraisals">;

type Owned = {readonly unit: string};

/** An assignment as the register has it, before it is seen from a cut-off. */
export interface AssignmentRow {
  readonly assignment_id: string;
  readonly assigned_on: string;
  readonly receipt_due: string | null;
  readonly signed_on: string | null;
  readonly original_due: string | null;
  readonly extension_approved_on: string | null;
  readonly extended_due: string | null;
  readonly first_closed_on: string | null;
  readonly closed_on: string | null;
  readonly reopened_on: string | null;
  readonly row_id: string;
}

type AdoptionRow = Omit<AdoptionItem, "verified"> & {readonly verified: boolean; readonly verified_on: string | null};

/** The registers of the chain: what is known of a unit at a cut-off, and the rows that it is known from. */
export interface Chain {
  readonly at: (unitId: string, cutOff: string) => ChainMonth;
  readonly rows: (unitId: string) => unknown;
}

/** Reads the registers of the chain once; what is known of a unit at a cut-off is then a matter of dates. */
export async function readChain(warehouse: Warehouse): Promise<Chain> {
  const rows = async <R>(sql: string) => byOwner(await query<R & Owned>(warehouse, sql));
  const assignments = await rows<AssignmentRow>(`
    select unit, assignment_id, assigned_on, receipt_due, signed_on, original_due, extension_approved_on, extended_due, first_closed_on, closed_on, reopened_on, row_id
    from staging.assignments order by assignment_id`);
  const documents = await rows<DocumentItem>("select unit, document_id, received_on, conveyed_on, studied_on, issued_on, coalesce(own_needed, true) as own_needed, row_id from staging.documents order by document_id, unit");
  const taken = await rows<AdoptionRow>("select unit, adoption_id, adopted_on, coalesce(verified, false) as verified, verified_on, row_id from staging.adoptions order by adoption_id");
  const given = await rows<AdoptionRow>(GIVEN);
  const publicity = await rows<PublicityItem>("select unit, publicity_id, level, channel, submitted_on, published_on, row_id from staging.publicity order by publicity_id");
  const appraisals = await rows<AppraisalItem>(APPRAISALS);
  return {
    at: (unitId, cutOff) => ({
      assignments: (assignments.get(unitId) ?? []).map((row) => seenAt(row, cutOff)),
      documents: documents.get(unitId) ?? [],
      adoptions_taken: verifiedAt(taken.get(unitId) ?? [], cutOff),
      adoptions_given: verifiedAt(given.get(unitId) ?? [], cutOff),
      publicity: publicity.get(unitId) ?? [],
      appraisals: appraisals.get(unitId) ?? [],
    }),
    rows: (unitId) => [assignments, documents, taken, given, publicity, appraisals].map((register) => register.get(unitId) ?? []),
  };
}

/** Where no unit of origin is written, the practice itself says whose it is. */
const GIVEN = `
  select coalesce(adoptions.from_unit, practices.unit) as unit, adoptions.adoption_id, adoptions.adopted_on,
    coalesce(adoptions.verified, false) as verified, adoptions.verified_on, adoptions.row_id
  from staging.adoptions
  left join staging.practices on practices.practice_id = adoptions.practice_id
  where adoptions.unit <> coalesce(adoptions.from_unit, practices.unit)
  order by adoptions.adoption_id`;

const APPRAISALS = `
  select unit, appraisal_id, appraised_on, (mark - scale_low) / (scale_high - scale_low) as share_of_scale, row_id
  from staging.appraisals
  where scale_high > scale_low
  order by appraisal_id`;

/** An assignment at a cut-off: the date that then stood, and whether it was then closed. */
export function seenAt(row: AssignmentRow, cutOff: string): AssignmentItem {
  const by = (day: string | null): day is string => day !== null && day <= cutOff;
  const extended = row.extended_due !== null && (row.extension_approved_on === null || by(row.extension_approved_on));
  const reopened = by(row.reopened_on);
  const closings = [row.first_closed_on, row.closed_on].filter(by).sort();
  const closed = reopened ? (closings.find((day) => day >= row.reopened_on!) ?? null) : (closings[0] ?? null);
  return {
    assignment_id: row.assignment_id,
    assigned_on: row.assigned_on,
    receipt_due: row.receipt_due,
    signed_on: row.signed_on,
    due: extended ? row.extended_due : row.original_due,
    closed_on: closed,
    ever_closed: closings.length > 0 || reopened,
    reopened_on: row.reopened_on,
    row_id: row.row_id,
  };
}

function verifiedAt(rows: readonly AdoptionRow[], cutOff: string): AdoptionItem[] {
  return rows.map((row) => ({...row, verified: row.verified && (row.verified_on === null || row.verified_on <= cutOff)}));
}

/** Rows by the unit that they are of. */
export function byOwner<R extends Owned>(rows: readonly R[]): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const own = groups.get(row.unit);
    if (own) own.push(row);
    else groups.set(row.unit, [row]);
  }
  return groups;
}
