import {unzipSync, strFromU8} from "fflate";
import {expect, it} from "vitest";
import {workbookBytes} from "../../../loaders/workbook-bytes.js";

it("the rows repeated in print name their sheet in quotes, so that Excel takes the file for whole", async () => {
  const bytes = await workbookBytes({sheets: [{name: "Lights by field", rows: [["a"], ["b"]], pageSetup: {printTitlesRow: "$1:$1"}}]});
  const workbook = strFromU8(unzipSync(bytes)["xl/workbook.xml"]!);
  expect(workbook).toMatch(/Print_Titles[^>]*>(?:'|&apos;)Lights by field(?:'|&apos;)!\$1:\$1</);
});
