import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {ingest, type IngestReport} from "../../../loaders/pipeline.js";
import {warehousePath} from "../../../loaders/warehouse/path.js";
import {openWarehouse, query} from "../../../loaders/warehouse/open.js";

export const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
export const PROFILES = join(ROOT, "data", "profiles");

/** A data folder of its own for one test. */
export interface City {
  readonly folder: string;
  write(file: string, content: string | Uint8Array): void;
  remove(file: string): void;
  ingest(asOf?: string): Promise<IngestReport>;
  rows<R extends object = Record<string, unknown>>(sql: string): Promise<R[]>;
  done(): void;
}

/** Makes a data folder out of files by path. */
export function city(files: Readonly<Record<string, string | Uint8Array>> = {}): City {
  const folder = mkdtempSync(join(tmpdir(), "youjie-city-"));
  const write = (file: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, file)), {recursive: true});
    writeFileSync(join(folder, file), content);
  };
  for (const [file, content] of Object.entries(files)) write(file, content);
  return {
    folder,
    write,
    remove: (file) => rmSync(join(folder, file), {recursive: true}),
    ingest: (asOf) => ingest({dataFolder: folder, profileFolders: [join(folder, "profiles"), PROFILES], version: "test", progress: () => undefined, ...(asOf !== undefined && {asOf})}),
    async rows<R extends object>(sql: string) {
      const warehouse = await openWarehouse(warehousePath(folder), "read");
      try {
        return await query<R>(warehouse, sql);
      } finally {
        warehouse.close();
      }
    },
    done: () => rmSync(folder, {recursive: true, force: true}),
  };
}

const table = (...lines: string[]) => `${lines.join("\r\n")}\r\n`;

/** The smallest city that can be judged: two counties, four items, one month. */
export const SMALL: Readonly<Record<string, string>> = {
  "inbox/2022-01-05/单位名录.csv": table("单位编码,单位名称,单位类别,考核分类,别名", "C01,甲区,区县,区县,", "C02,乙区,区县,区县,", "D01,市水利局,市直部门,部门一类,水利局"),
  "inbox/2022-01-05/任务台账2022年.csv": table(
    "任务编号,年度,方案,领域,方面,任务名称,上级任务编号,牵头单位,衡量方式,启动时间,完成时限",
    "T-001,2022,实施方案,生态,水,治水,,市水利局,累计,2022年1月,年底前",
    "T-001-甲,2022,实施方案,生态,水,甲区治水,T-001,甲区,累计,2022年1月,年底前",
    "T-001-乙,2022,实施方案,生态,水,乙区治水,T-001,乙区,累计,2022年1月,年底前",
    "T-002-甲,2022,实施方案,生态,林,甲区造林,T-001,甲区,累计,2022年1月,6月底前",
  ),
  "inbox/2022-10-05/甲区进展9月.csv": table("填报单位：甲区", "任务编号,月份,办理状态,完成率（%）,进展情况", "T-001-甲,2022年9月,达到序时进度,80,做了", "T-002-甲,2022年9月,已完成,100,做完"),
  "inbox/2022-10-05/水利局9月进展.csv": table("任务编号,月份,填报单位,办理状态,完成率（%）", "T-001,2022年9月,水利局,滞后,60%"),
};
