import type {Audience} from "./marts/mart.js";
import type {Reader} from "./reader.js";

/** How far a page goes beyond the office, at most. Denied by default: a page that is not here is in the internal edition only. */
const REACH: Readonly<Record<string, Exclude<Audience, "internal">>> = {
  index: "public",
  results: "public",
  commitments: "public",
  practices: "public",
  economy: "public",
  impact: "public",
  method: "public",
  dictionary: "public",
  reports: "public",
  verify: "public",
  unit: "unit",
  task: "unit",
  ranking: "unit",
  problems: "unit",
  inspections: "unit",
  assignments: "unit",
};

/** Pages that the internal edition has no need of: it says the same in more detail elsewhere. */
const BEYOND_ONLY: readonly string[] = ["results"];

/** Whether a reader's site has a page, by the name of its file. */
export function hasPage(reader: Reader, name: string): boolean {
  if (reader.kind === "internal") return !BEYOND_ONLY.includes(name);
  const reach = REACH[name];
  return reach === "public" || (reach === "unit" && reader.kind === "unit");
}

/** Every page of a reader other than the office. */
export function pagesBeyond(reader: Reader): string[] {
  return Object.keys(REACH).filter((name) => hasPage(reader, name));
}
