import type {Language} from "../field.js";
import type {ReportInput} from "./input.js";

/** The editions that judged the month, in a fixed order: by code points, the same on every machine. */
export function editionsOf({scores, overview}: Pick<ReportInput, "scores" | "overview">): string[] {
  const found = scores.filter((row) => row.period === overview.period).map((row) => row.edition);
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
export function editionTitles(input: Parameters & Pick<ReportInput, "scores" | "overview">, language: Language): string {
  return editionsOf(input).map((edition) => editionTitle(input, edition, language)).join(language === "zh" ? "、" : ", ");
}

/** The name an edition gives a grade (its parameter `grade.<code>`); the code where it gives none. */
export function gradeTitle(input: Parameters, edition: string, grade: string, language: Language): string {
  return titleOf(input, edition, `grade.${grade}`, language) ?? grade;
}
