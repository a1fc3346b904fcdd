import type {Language} from "../field.js";
import type {ReportInput} from "./input.js";

type Judged = Pick<ReportInput, "scores" | "overview" | "reader">;

/** The month whose results a report holds: its own, or for everybody the last one that was announced. */
export function judgedPeriod({scores, overview, reader}: Judged): string | null {
  if (reader.kind !== "public") return overview.period;
  return [...new Set(scores.map((row) => row.period))].sort().at(-1) ?? null;
}

/** The editions that judged the month, in a fixed order: by code points, the same on every machine. */
export function editionsOf(input: Judged): string[] {
  const period = judgedPeriod(input);
  const found = input.scores.filter((row) => row.period === period).map((row) => row.edition);
  return [...new Set(found)].sort((a, b) => (a < b ? -1 : 1));
}

type Parameters = Pick<ReportInput, "editionParameters">;

function titleOf({editionParameters}: Parameters, edition: string, parameter: string, language: Language): string | null {
  const row = editionParameters.find((each) => each.edition === edition && each.parameter === parameter);
  if (row === undefined) return null;
  return (language === "zh" ? row.title_zh : row.title_en) ?? row.title_zh ?? null;
}

/** The name its own table gives an edition; its id where it gives none. */
export function editionTitle(input: Parameters, edition: string, language: Language): string {
  const named = input.editionParameters.find((row) => row.edition === edition && row.parameter === "title");
  return titleOf(input, edition, "title", language) ?? (language === "zh" ? named?.value : undefined) ?? edition;
}

/** The names of the editions that judged the month, one after another. */
export function editionTitles(input: Parameters & Judged, language: Language): string {
  return editionsOf(input).map((edition) => editionTitle(input, edition, language)).join(language === "zh" ? "、" : ", ");
}

/** The name an edition gives a grade (its parameter `grade.<code>`); the code where it gives none. */
export function gradeTitle(input: Parameters, edition: string, grade: string, language: Language): string {
  return titleOf(input, edition, `grade.${grade}`, language) ?? grade;
}
