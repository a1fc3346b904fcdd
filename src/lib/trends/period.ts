/** How long the stretch is that an observation speaks of. January–February, published together, counts as a month. */
export type Grain = "month" | "quarter" | "half_year" | "year" | "year_to_date" | "other";

/** Months since year 0 of an ISO date (`2022-06-30` → 24269); null if it cannot be read. */
export function monthNumber(date: string): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const month = Number(parts?.[2]);
  if (!parts || month < 1 || month > 12) return null;
  return Number(parts[1]) * 12 + month - 1;
}

/** The grain of a period given by its first and last month number, both inside. */
export function grainOf(first: number, last: number): Grain {
  const span = last - first + 1;
  const januaryToFebruary = span === 2 && first % 12 === 0;
  if (span === 1 || januaryToFebruary) return "month";
  if (span === 3) return "quarter";
  if (span === 6) return "half_year";
  return span === 12 ? "year" : "other";
}
