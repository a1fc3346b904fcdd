import {existsSync, readFileSync} from "node:fs";
import {join, resolve} from "node:path";
import type {Language, Text} from "../../src/lib/field.js";
import {readInputs} from "../inputs.js";
import {takeLock} from "../lock.js";
import {MANIFEST, readManifest, type Manifest} from "../../src/lib/verify/manifest.js";
import type {Verification} from "../../src/lib/verify/verify.js";
import {noteDerived} from "../reports/index.js";
import {checksum} from "../snapshot/checksum.js";
import {baseFolder, deriveAgain, inputsStill, signatureState, verifySnapshot, type Derivation, type InputsStill, type SignatureState} from "../snapshot/index.js";
import type {Asked} from "./arguments.js";
import {UsageError} from "./arguments.js";
import {dataFolderOf, profileFolders, version} from "./place.js";
import type {Talk} from "./console.js";
import {knowing} from "./knowledge.js";

interface Checked extends Verification {
  readonly folder: string;
  readonly signature: SignatureState;
  readonly inputs: InputsStill | null;
  /** Files of the data folder that were not there then, though dated so. */
  readonly backdated: readonly string[];
  readonly derivation: Derivation | null;
  /** Why the tables were not made anew. */
  readonly underived: Text | null;
}

/** Verifies each folder named, and makes its tables anew where the inputs are at hand; the gravest outcome is the exit code. */
export async function verifyCommand(asked: Asked, talk: Talk): Promise<number> {
  if (asked.files.length === 0) throw new UsageError("verify <folder>");
  const results: Checked[] = [];
  for (const folder of asked.files) results.push(await check(resolve(folder), asked, talk));
  talk.result(results, results.flatMap((result) => verifyLines(result, talk.language)));
  return Math.max(...results.map(exitOf));
}

function exitOf({outcome, derivation, signature}: Checked): number {
  if (outcome === "not_a_snapshot") return 2;
  return outcome === "altered" || (derivation?.different.length ?? 0) > 0 || signature === "foreign" || signature === "broken" ? 1 : 0;
}

async function check(folder: string, asked: Asked, talk: Talk): Promise<Checked> {
  const dataFolder = dataFolderOf(asked);
  const verification = verifySnapshot(folder);
  const inputs = inputsStill(folder, dataFolder);
  const signature = verification.outcome === "not_a_snapshot" ? "unsigned" : signatureState(folder, asked.key === undefined ? undefined : resolve(asked.key));
  const found = {folder, ...verification, signature, inputs, backdated: [], derivation: null, underived: null};
  const manifest = inputs === null ? null : readManifest(readFileSync(join(folder, MANIFEST), "utf8"));
  if (manifest === null || inputs === null) return found;
  // A setting that changed is named, and the tables are made anew all the same: they show what it does.
  const read = new Set(manifest.inputs.map(({path}) => path));
  if ([...inputs.changed, ...inputs.missing].some((path) => read.has(path))) return {...found, underived: {zh: "输入已变或不在，没有重新推算各表", en: "inputs changed or gone: the tables were not made anew"}};
  const backdated = (manifest.edition ?? "internal") === "internal" ? backdatedFiles(manifest, dataFolder) : [];
  if (backdated.length > 0) return {...found, backdated, underived: {zh: "输入目录里多了当时没有的旧日期文件，没有重新推算各表", en: "files dated earlier have been added to the inputs since: the tables were not made anew"}};
  return {...found, ...(await derive(folder, manifest, dataFolder, talk))};
}

/** Files that a run as of that day would read, and the report did not. */
function backdatedFiles(manifest: Manifest, dataFolder: string): string[] {
  const inputs = readInputs({dataFolder, profileFolders: profileFolders(dataFolder), version: version(), asOf: manifest.as_of});
  const known = new Set(manifest.inputs.map((entry) => entry.path));
  return "faults" in inputs ? [] : inputs.files.map(({file}) => file).filter((file) => !known.has(file));
}

async function derive(folder: string, manifest: Manifest, dataFolder: string, talk: Talk): Promise<Pick<Checked, "derivation" | "underived">> {
  const none = (zh: string, en: string) => ({derivation: null, underived: {zh, en}});
  if (manifest.base !== undefined && baseFolder(folder, manifest) === null) return none(`修订对照以 ${manifest.base.id} 为底，它不在旁边或已被改动，没有重新推算`, `the comparison starts from ${manifest.base.id}, which does not lie beside it as it was: not made anew`);
  if (!existsSync(join(dataFolder, "inbox"))) return none("没有输入目录，没有重新推算", "no inbox: the tables were not made anew");
  const lock = takeLock(dataFolder);
  if ("heldBy" in lock) return none("另一个运行正在使用数据目录，没有重新推算", "another run holds the data folder: the tables were not made anew");
  try {
    const derivation = await knowing(manifest.as_of, dataFolder, talk, (warehouse) => deriveAgain(folder, warehouse));
    if (derivation !== null) noteDerived(dataFolder, checksum(readFileSync(join(folder, MANIFEST))), {equal: derivation.equal, different: derivation.different, version: version()});
    return derivation === null ? none("重建没有成功，没有可比的表", "building anew did not succeed: nothing to compare with") : {derivation, underived: null};
  } finally {
    lock.release();
  }
}

const SIGNATURES: Readonly<Record<SignatureState, Text>> = {
  unsigned: {zh: "没有签名", en: "not signed"},
  valid: {zh: "签名有效", en: "signature valid"},
  foreign: {zh: "签名完整，但不是给定的这把钥匙", en: "signed, but not with the key given"},
  broken: {zh: "签名不对", en: "the signature is not of this manifest"},
};

function verifyLines(result: Checked, language: Language): string[] {
  const zh = language === "zh";
  const list = (label: string, files: readonly string[]) => files.map((file) => `  ${label} ${file}`);
  const {inputs} = result;
  return [
    ...result.messages.map((message) => message[language]),
    ...(result.fingerprint === null ? [] : [`  ${zh ? "指纹" : "fingerprint"} ${result.fingerprint}`, `  ${SIGNATURES[result.signature][language]}`]),
    ...(inputs === null ? [] : inputs.same + inputs.changed.length + inputs.missing.length === 0 ? [zh ? "  这一版的清单不列输入" : "  the manifest of this edition names no inputs"] : [zh ? `  当时的输入：${inputs.same} 个原样仍在，${inputs.changed.length} 个已变，${inputs.missing.length} 个不在` : `  inputs of then: ${inputs.same} still there unchanged, ${inputs.changed.length} changed, ${inputs.missing.length} gone`]),
    ...list(zh ? "输入已变" : "input changed", inputs?.changed ?? []),
    ...list(zh ? "当时没有" : "not there then", result.backdated),
    ...(result.underived === null ? [] : [`  ${result.underived[language]}`]),
    ...derivationLines(result.derivation, zh),
  ];
}

function derivationLines(derivation: Derivation | null, zh: boolean): string[] {
  if (derivation === null) return [];
  const {equal, different, same_stamp} = derivation;
  if (different.length === 0) return [zh ? `  重新推算：${equal} 张表与冻结时逐字节相同` : `  made anew: ${equal} tables came out with the very same bytes`];
  const why = same_stamp ? "" : zh ? "（程序、设置或画像与当时不同）" : " (the program, the settings or the profiles are not those of then)";
  return [zh ? `  重新推算：${equal} 张表相同，${different.length} 张不同${why}` : `  made anew: ${equal} tables the same, ${different.length} different${why}`, ...different.map((path) => `  ${zh ? "不同" : "differs"} ${path}`)];
}
