import Papa from "papaparse";

export const DELIMITERS = [",", "\t", ";", "|"] as const;

export interface Delimiter {
  readonly delimiter: string;
  readonly columns: number;
  /** Share of the lines with content that have exactly `columns` fields. */
  readonly agreement: number;
}

const SAMPLE_CHARACTERS = 65_536;
const SAMPLE_LINES = 200;

/**
 * The delimiter under which most lines have the same number of fields, at least two. Lines above the
 * table that have fewer (a title, a source) only lower the agreement; of equals the one that the file's extension promises.
 * `undefined` for a single column.
 */
export function findDelimiter(text: string, promised?: string): Delimiter | undefined {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const found = DELIMITERS.map((delimiter) => agreement(sample, delimiter)).filter(({columns}) => columns > 1);
  return found.toSorted((a, b) => b.agreement - a.agreement || Number(b.delimiter === promised) - Number(a.delimiter === promised) || b.columns - a.columns)[0];
}

function agreement(sample: string, delimiter: string): Delimiter {
  const {data} = Papa.parse<string[]>(sample, {delimiter, preview: SAMPLE_LINES});
  const lines = data.filter((fields) => fields.some((field) => field !== ""));
  const lengths = new Map<number, number>();
  for (const {length} of lines) lengths.set(length, (lengths.get(length) ?? 0) + 1);
  const [columns, count] = [...lengths].filter(([length]) => length > 1).toSorted(([, a], [, b]) => b - a)[0] ?? [1, 0];
  return {delimiter, columns, agreement: count / Math.max(lines.length, 1)};
}
