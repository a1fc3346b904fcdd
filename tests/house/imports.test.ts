import {readFileSync, readdirSync, statSync} from "node:fs";
import {dirname, join, relative} from "node:path";
import {fileURLToPath} from "node:url";
import {describe, expect, it} from "vitest";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const IMPORT = /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"/g;

interface Import {
  readonly file: string;
  readonly target: string;
  readonly type: boolean;
}

function filesBelow(folder: string, ending: RegExp): string[] {
  return readdirSync(join(ROOT, folder)).flatMap((name) => {
    const path = join(folder, name);
    if (name === "data" || name.startsWith(".")) return [];
    return statSync(join(ROOT, path)).isDirectory() ? filesBelow(path, ending) : ending.test(name) ? [path] : [];
  });
}

/** Every import of a file, relative ones as paths below the root without their ending. */
function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), "utf8");
  return [...text.matchAll(IMPORT)].map((match) => {
    const written = match[2]!;
    const target = written.startsWith(".") ? relative(ROOT, join(ROOT, dirname(file), written)).replace(/\.(js|ts)$/, "") : written;
    return {file, target, type: match[1] !== undefined};
  });
}

const all = [...filesBelow("src", /\.ts$/), ...filesBelow("loaders", /\.ts$/)].flatMap(importsOf);
const from = (room: string) => all.filter((each) => each.file.startsWith(room));
const show = (each: Import) => `${each.file} → ${each.target}`;
const isRelative = (target: string) => /^(src|loaders|tests)\//.test(target);

describe("who may import whom", () => {
  it("finds the house's imports at all", () => {
    expect(all.length).toBeGreaterThan(100);
  });

  it("src/lib imports only itself and packages that need no node", () => {
    const wrong = from("src/lib/").filter(({target}) => (isRelative(target) && !target.startsWith("src/lib")) || target.startsWith("node:") || target.startsWith("@duckdb"));
    expect(wrong.map(show)).toEqual([]);
  });

  it("components import src/lib and packages, never loaders, node or npm: addresses", () => {
    const wrong = from("src/components/").filter(
      ({target}) => (isRelative(target) && !/^src\/(lib|components)/.test(target)) || target.startsWith("node:") || target.startsWith("npm:"),
    );
    expect(wrong.map(show)).toEqual([]);
  });

  it("read, check and warehouse do not know each other, types aside", () => {
    const rooms = ["read", "check", "warehouse"];
    const wrong = rooms.flatMap((room) =>
      from(`loaders/${room}/`).filter(({target, type}) => !type && rooms.some((other) => other !== room && target.startsWith(`loaders/${other}`))),
    );
    expect(wrong.map(show)).toEqual([]);
  });

  it("what leaves the warehouse leaves by the gate: nothing that publishes or freezes opens it itself", () => {
    const wrong = ["publish", "snapshot", "reports", "site"].flatMap((room) => filesBelow(`loaders/${room}`, /\.ts$/)).filter((file) => /\b(?:openWarehouse|DuckDBInstance)\b/.test(readFileSync(join(ROOT, file), "utf8")));
    expect(wrong).toEqual([]);
    expect(from("loaders/publish/").concat(from("loaders/snapshot/")).filter(({target, type}) => target === "loaders/gate/open" && !type).map(({file}) => file).sort()).toEqual(["loaders/publish/index.ts", "loaders/snapshot/read.ts"]);
  });

  it("nothing imports the command line", () => {
    const wrong = all.filter(({target, file}) => target === "loaders/cli" || (target.startsWith("loaders/cli/") && !file.startsWith("loaders/cli")));
    expect(wrong.map(show)).toEqual([]);
  });

  it("no file of the product reads the clock or rolls dice", () => {
    const files = [...filesBelow("src/lib", /\.ts$/), ...filesBelow("loaders", /\.ts$/).filter((file) => !file.startsWith("loaders/cli"))];
    const wrong = files.filter((file) => /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/.test(readFileSync(join(ROOT, file), "utf8")));
    expect(wrong).toEqual([]);
  });

  it("only the command line prints", () => {
    const wrong = filesBelow("loaders", /\.ts$/)
      .filter((file) => !file.startsWith("loaders/cli"))
      .filter((file) => /\bconsole\.|process\.(stdout|stderr)\.write|process\.exit\(/.test(readFileSync(join(ROOT, file), "utf8")));
    expect(wrong).toEqual([]);
  });
});

describe("which table may read which", () => {
  const allowed: Readonly<Record<string, RegExp>> = {
    staging: /^raw$/,
    intermediate: /^(staging|intermediate)$/,
    marts: /^(staging|intermediate|evaluation|marts|raw)$/,
  };

  it.each(Object.keys(allowed))("%s reads only what lies below it", (layer) => {
    const wrong = filesBelow(`loaders/models/${layer}`, /\.sql$/).flatMap((file) =>
      [...readFileSync(join(ROOT, file), "utf8").matchAll(/\b(?:from|join)\s+(raw|staging|intermediate|evaluation|marts)\.(\w+)/gi)]
        .filter((match) => !allowed[layer]!.test(match[1]!) || (layer === "marts" && match[1] === "raw" && !["files", "faults"].includes(match[2]!)))
        .map((match) => `${file} → ${match[1]}.${match[2]}`),
    );
    expect(wrong).toEqual([]);
  });
});
