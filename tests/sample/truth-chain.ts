import {assignments, dueOf, followUps, type Assignment} from "./city/assignments.js";
import {DOCUMENTS, documents, type DocumentReceived} from "./city/documents.js";
import {appraisals, objections} from "./city/objections.js";
import {practices} from "./city/practices.js";
import {adoptions, publicity} from "./city/spread.js";
import {units} from "./city/units.js";
import {CUT_OFF, daysBetween} from "./dates.js";

const YEAR = "2022-01-01";
const by = (day: string | null): day is string => day !== null && day <= CUT_OFF;

export function countBy<T>(things: readonly T[], of: (thing: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const thing of things) counts[of(thing)] = (counts[of(thing)] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Nothing in the plan was reopened and left open, so the last closing says it. */
const dueNow = (one: Assignment): string => (one.extension !== null && one.extension.approved <= CUT_OFF ? dueOf(one) : one.originalDue);

function assignmentsTruth(): object {
  const year = assignments.filter((one) => one.assigned >= YEAR && one.assigned <= CUT_OFF);
  const asked = year.filter((one) => by(one.signed) || one.receiptDue < CUT_OFF);
  const due = year.filter((one) => by(one.closed) || dueNow(one) < CUT_OFF);
  const inTime = (one: Assignment): boolean => by(one.closed) && one.closed <= dueNow(one);
  return {
    in_all: assignments.length,
    of_2022: year.length,
    by_channel: countBy(year, (one) => one.channel),
    signed_in_time: asked.filter((one) => one.signed <= one.receiptDue).length,
    receipt_asked: asked.length,
    due_or_closed: due.length,
    closed: year.filter((one) => by(one.closed)).length,
    closed_in_time: due.filter(inTime).length,
    overdue: due.filter((one) => !by(one.closed)).length,
    extended: year.filter((one) => one.extension !== null && one.extension.approved <= CUT_OFF).length,
    returned: year.filter((one) => by(one.returned)).length,
    reopened: year.filter((one) => by(one.reopened)).length,
    by_unit: Object.fromEntries(
      units.flatMap((unit) => {
        const own = due.filter((one) => one.unit === unit.name);
        return own.length === 0 ? [] : [[unit.name, {due_or_closed: own.length, in_time: own.filter(inTime).length}]];
      }),
    ),
    follow_ups: countBy(followUps, (one) => one.kind),
  };
}

function middle(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length === 0 ? null : sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

function documentsTruth(): object {
  const year = documents.filter((one) => one.received >= YEAR && one.received <= CUT_OFF);
  const lag = (step: (one: DocumentReceived) => string | null, rows = year): number | null => middle(rows.map((one) => daysBetween(one.received, step(one) ?? CUT_OFF)));
  const of = (rows: readonly DocumentReceived[]): object => ({
    meeting: lag((one) => one.conveyed, [...rows]), study: lag((one) => one.studied, [...rows]), document: lag((one) => one.issued, rows.filter((one) => one.needed)),
  });
  return {
    documents: DOCUMENTS,
    in_hand: documents.length,
    received_2022: year.length,
    issued_2022: documents.filter((one) => one.issued !== null && one.issued >= YEAR).length,
    major_policies_2022: documents.filter((one) => one.major && one.issued! >= YEAR).length,
    median_days: of(year),
    median_days_by_unit: Object.fromEntries(units.flatMap((unit) => {
      const own = year.filter((one) => one.unit === unit.name);
      return own.length === 0 ? [] : [[unit.name, of(own)]];
    })),
  };
}

function spreadTruth(): object {
  const year = adoptions.filter((one) => one.on >= YEAR);
  const published = publicity.filter((one) => by(one.published));
  return {
    adoptions: {in_all: adoptions.length, of_2022: year.length, verified_2022: year.filter((one) => one.verified !== null).length, from_elsewhere: adoptions.filter((one) => one.elsewhere !== null).length},
    publicity: {
      sent: publicity.length,
      published: published.length,
      by_level: countBy(published, (one) => one.level),
      by_channel: countBy(published, (one) => one.channel),
      published_2022: published.filter((one) => one.published! >= YEAR).length,
      beyond_city_2022: practices.filter((practice) => by(practice.beyondCity) && practice.beyondCity >= YEAR).length,
      endorsed: published.filter((one) => one.endorsed !== null).length,
    },
  };
}

function objectionsTruth(): object {
  const of = (period: string): object => {
    const own = objections.filter((one) => one.period === period);
    return {raised: own.length, open: own.filter((one) => one.answered === null).length, outcomes: countBy(own.filter((one) => one.outcome !== null), (one) => one.outcome!), provisional: own.filter((one) => one.answered === null).map((one) => one.unit)};
  };
  return {"2022-06": of("2022-06"), "2022-09": of("2022-09"), appraisals: appraisals.length};
}

/** What became of what was found: assigned, answered, adopted, published, objected to. */
export function chainTruth(): {assignments: object; documents: object; spread: object; objections: object} {
  return {assignments: assignmentsTruth(), documents: documentsTruth(), spread: spreadTruth(), objections: objectionsTruth()};
}

export const chainKeys = {
  assignments: assignments.length, follow_ups: followUps.length, documents: documents.length, adoptions: adoptions.length, publicity: publicity.length, objections: objections.length, appraisals: appraisals.length,
};
