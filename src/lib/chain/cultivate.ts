import type {Practice} from "./rows.js";
import {within, type Window} from "./window.js";

/** 区县创品牌 and 部门出亮点: how many a unit is to bring up in a year. */
export const quotas = {
  county: {tier: "county_brand", least: 2, most: 3},
  department: {tier: "department_highlight", least: 1, most: 2},
} as const;
export type QuotaKind = keyof typeof quotas;

interface Member {
  readonly unit_id: string;
  readonly name: string;
  readonly kind: string;
  readonly reports: boolean;
}

export interface Cultivated {
  readonly unit_id: string;
  readonly name: string;
  readonly kind: QuotaKind;
  readonly count: number;
  readonly standing: "below" | "met" | "above";
}

/** What each unit has brought up of its tier since January, against its quota. Only units that report have one. */
export function cultivatedBy(units: readonly Member[], practices: readonly Practice[], window: Window): Cultivated[] {
  return units.flatMap(({unit_id, name, kind, reports}) => {
    if (!reports || (kind !== "county" && kind !== "department")) return [];
    const {tier, least, most} = quotas[kind];
    const count = practices.filter((row) => row.unit === unit_id && row.tier === tier && within(row.collected_on, window)).length;
    return [{unit_id, name, kind, count, standing: count < least ? "below" : count > most ? "above" : "met"} as const];
  });
}
