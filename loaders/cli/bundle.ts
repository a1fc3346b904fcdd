import {join, resolve} from "node:path";
import {formatBytes} from "../../src/lib/format.js";
import {makeBundle} from "../bundle/index.js";
import {removeAbandoned} from "../leftovers.js";
import {UsageError, type Asked} from "./arguments.js";
import {ROOT, version} from "./place.js";
import type {Talk} from "./console.js";

/** Packs the program and everything it needs for a machine without a network. */
export async function bundleCommand(asked: Asked, talk: Talk): Promise<number> {
  if (asked.files.length > 0) throw new UsageError(`bundle ${asked.files.join(" ")}`);
  const name = `youjie-${version()}-${process.platform}-${process.arch}.tar.gz`;
  const output = resolve(asked.output ?? join("dist", name));
  talk.say({zh: "打包 …", en: "Packing …"});
  removeAbandoned(join(output, ".."));
  const bundle = await makeBundle({root: ROOT, output, version: version(), tests: asked.tests ?? false, ...(asked.node && {node: process.execPath})});
  const size = formatBytes(bundle.bytes, talk.language);
  talk.result(bundle, talk.language === "zh"
    ? [`${bundle.file}（${size}，${bundle.files} 个文件）`, `SHA-256 ${bundle.sha256}`, `到没有网络的机器上：tar xzf ${name}，再运行 ./youjie-${version()}/install <程序文件夹> <数据文件夹>`]
    : [`${bundle.file} (${size}, ${bundle.files} files)`, `SHA-256 ${bundle.sha256}`, `On the machine without a network: tar xzf ${name}, then ./youjie-${version()}/install <program folder> <data folder>`]);
  return 0;
}
