import {readdirSync, readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import {months} from "./dates.js";
import {cityTasks, countyItems} from "./city/tasks.js";
import {correctionsText} from "./city/slips.js";
import {counties} from "./city/units.js";
import {reportedLines} from "./city/lines.js";
import {CORRECTIONS, expectedText, EXPECTED, INBOX, made} from "./make.js";
import {lights} from "./truth.js";
import {differences} from "./write/libreoffice.js";

let files: Awaited<ReturnType<typeof made>>;

beforeAll(async () => {
  files = await made();
});

const converted = (form: string): boolean => form.startsWith("libreoffice");

describe("the sample city", () => {
  it("comes out with the same bytes as the committed workbooks", () => {
    const changed = [...files].filter(([path, {book, bytes}]) => !converted(book.form) && !readFileSync(join(INBOX, path)).equals(Buffer.from(bytes))).map(([path]) => path);
    expect(changed).toEqual([]);
  });

  it("has in each of its days no file that the generator does not make", () => {
    const days = new Set([...files.keys()].map((path) => dirname(path)));
    const lying = [...days].flatMap((day) => readdirSync(join(INBOX, day)).map((name) => `${day}/${name}`));
    expect(lying.filter((path) => !files.has(path))).toEqual([]);
  });

  it("says in the workbooks that LibreOffice saved what their sources say", async () => {
    const books = [...files.values()].filter(({book}) => converted(book.form)).map(({book}) => book);
    expect(books.length).toBe(3);
    for (const book of books) expect(await differences(book, readFileSync(join(INBOX, book.path)))).toEqual([]);
  });

  it("puts its slips right in corrections.csv", () => {
    expect(readFileSync(CORRECTIONS, "utf8")).toBe(correctionsText());
  });

  it("expects what its plan says", () => {
    expect(readFileSync(EXPECTED, "utf8")).toBe(expectedText([...files.values()].map(({book}) => book)));
  });

  it("keeps every share of every month away from a threshold", () => {
    for (const month of months("2021-01", "2022-09")) {
      const year = Number(month.slice(0, 4));
      const tasks = [...cityTasks(year), ...counties.flatMap((county, i) => countyItems(county.name, i, year))];
      expect(() => lights(tasks, month)).not.toThrow();
    }
  });

  it("never lets a share fall within a year", () => {
    const last = new Map<string, number>();
    for (const month of months("2021-01", "2022-09")) {
      for (const line of reportedLines(month)) {
        const name = `${line.task.id} ${line.unit} ${month.slice(0, 4)}`;
        expect(line.share, `${name} ${month}`).toBeGreaterThanOrEqual(last.get(name) ?? 0);
        last.set(name, line.share);
      }
    }
  });

  it("gives each task and item a code of its own", () => {
    const ids = [...cityTasks(2022), ...counties.flatMap((county, i) => countyItems(county.name, i, 2022))].map((task) => task.id);
    expect(new Set(ids).size).toBe(110 + 160);
  });
});
