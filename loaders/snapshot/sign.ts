import {createPrivateKey, createPublicKey, sign, verify, type KeyObject} from "node:crypto";
import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {Text} from "../../src/lib/field.js";
import {replaceFile} from "../disk.js";
import {MANIFEST, SIGNATURE} from "../../src/lib/verify/manifest.js";
import {readSignature, signatureText} from "../../src/lib/verify/signature.js";

export interface Signing {
  readonly state: "signed" | "kept" | "refused";
  readonly message: Text;
}

/** `unsigned`; `valid`: by the key asked for, or by the key it names where none was asked for; `foreign`: whole, but by another key; `broken`. */
export type SignatureState = "unsigned" | "valid" | "foreign" | "broken";

/** Signs the manifest of a frozen report with a local ed25519 key; a signature that is there already is never replaced. */
export function signSnapshot(folder: string, keyFile: string): Signing {
  const key = readKey(() => createPrivateKey(readFileSync(keyFile)));
  if (key === null) return refused(`${keyFile} 不是 ed25519 私钥。可用 openssl genpkey -algorithm ed25519 -out key.pem 生成`, `${keyFile} is not an ed25519 private key: make one with openssl genpkey -algorithm ed25519 -out key.pem`);
  const manifest = readFileSync(join(folder, MANIFEST));
  const text = signatureText({algorithm: "ed25519", public_key: publicText(createPublicKey(key)), signature: sign(null, manifest, key).toString("base64")});
  const path = join(folder, SIGNATURE);
  if (existsSync(path)) {
    if (readFileSync(path, "utf8") === text) return {state: "kept", message: {zh: "早已用同一把钥匙签过", en: "signed with this key before"}};
    return refused(`${path} 已有另一个签名，没有动它`, `${path} holds another signature and was left alone`);
  }
  replaceFile(path, text);
  return {state: "signed", message: {zh: `已签名：${SIGNATURE}`, en: `signed: ${SIGNATURE}`}};
}

function refused(zh: string, en: string): Signing {
  return {state: "refused", message: {zh, en}};
}

/** Checks the signature of a frozen report, by the public key given or by the one it names. */
export function signatureState(folder: string, publicKeyFile?: string): SignatureState {
  const path = join(folder, SIGNATURE);
  if (!existsSync(path)) return "unsigned";
  const text = readFileSync(path, "utf8");
  const found = readSignature(text);
  const own = found === null ? null : readKey(() => createPublicKey({key: Buffer.from(found.public_key, "base64"), format: "der", type: "spki"}));
  if (found === null || own === null) return "broken";
  if (!verify(null, readFileSync(join(folder, MANIFEST)), own, Buffer.from(found.signature, "base64"))) return "broken";
  if (publicKeyFile === undefined) return "valid";
  const asked = readKey(() => createPublicKey(readFileSync(publicKeyFile)));
  return asked !== null && publicText(asked) === found.public_key ? "valid" : "foreign";
}

function readKey(make: () => KeyObject): KeyObject | null {
  try {
    const key = make();
    return key.asymmetricKeyType === "ed25519" ? key : null;
  } catch {
    return null;
  }
}

function publicText(key: KeyObject): string {
  return key.export({format: "der", type: "spki"}).toString("base64");
}
