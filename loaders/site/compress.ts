import {readdirSync, readFileSync, statSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {promisify} from "node:util";
import {brotliCompress, constants, gzip} from "node:zlib";

const TEXT = /\.(html|js|css|json|svg|arrow)$/;
const SMALL = 1000;
/** Above this the best compression takes seconds. */
const LARGE = 300_000;
/** Shards and reports, many and each opened by few: the server packs them when they are asked for. */
const ON_DEMAND: readonly string[] = ["rows", "unit", "task", "judgement", "reports", "windows"];

/** Puts `.gz` and `.br` beside every text of the site that all visitors load, for this server and for nginx alike. */
export async function compressSite(folder: string): Promise<void> {
  await Promise.all(filesToPack(folder).map(pack));
}

function filesToPack(folder: string): string[] {
  return readdirSync(folder, {withFileTypes: true}).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ON_DEMAND.includes(entry.name) ? [] : filesToPack(path);
    return TEXT.test(entry.name) && statSync(path).size > SMALL ? [path] : [];
  });
}

async function pack(path: string): Promise<void> {
  const bytes = readFileSync(path);
  const quality = bytes.length > LARGE ? 9 : 11;
  const [zipped, brotli] = await Promise.all([
    promisify(gzip)(bytes, {level: 9}),
    promisify(brotliCompress)(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length}}),
  ]);
  writeFileSync(`${path}.gz`, zipped);
  writeFileSync(`${path}.br`, brotli);
}
