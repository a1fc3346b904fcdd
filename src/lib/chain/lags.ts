import type {HigherDocument} from "./rows.js";
import {by, daysBetween, within, type Window} from "./window.js";

/** 三个第一时间: from receipt of a higher-level document to conveying, studying, issuing one's own. */
export const lagKinds = ["conveyed", "studied", "issued"] as const;
export type LagKind = (typeof lagKinds)[number];

export interface Lag {
  readonly document: HigherDocument;
  readonly kind: LagKind;
  readonly days: number;
  /** Not done yet: the days waited so far. */
  readonly waiting: boolean;
}

/**
 * Lags of the documents received since January. A step still to come counts with the days waited so far, as in the measures:
 * silence must not shorten a lag. Where nothing says that a document of one's own is due, its lag is counted only once issued.
 */
export function lagsOf(documents: readonly HigherDocument[], window: Window): Lag[] {
  return documents
    .filter((row) => within(row.received_on, window))
    .flatMap((document) =>
      lagKinds.flatMap((kind) => {
        const day = {conveyed: document.conveyed_on, studied: document.studied_on, issued: document.issued_on}[kind];
        const waiting = !by(day, window);
        if (waiting && kind === "issued" && document.own_due === null) return [];
        return [{document, kind, days: daysBetween(document.received_on, waiting ? window.end : day!), waiting}];
      }),
    );
}
