import {generateKeyPairSync, sign} from "node:crypto";
import {describe, expect, it} from "vitest";
import {isOf, keyOfPem, readSignature, signatureText} from "../../../src/lib/verify/signature.js";

const {publicKey, privateKey} = generateKeyPairSync("ed25519");
const manifest = new TextEncoder().encode("{}\n");
const text = signatureText({
  algorithm: "ed25519",
  public_key: publicKey.export({format: "der", type: "spki"}).toString("base64"),
  signature: sign(null, manifest, privateKey).toString("base64"),
});

describe("a detached signature", () => {
  it("is of the bytes that were signed, and names its key as openssl writes it", () => {
    const found = readSignature(text)!;
    expect(isOf(found, manifest)).toBe(true);
    expect(isOf(found, new TextEncoder().encode("{ }\n"))).toBe(false);
    expect(keyOfPem(publicKey.export({format: "pem", type: "spki"}).toString())).toBe(found.public_key);
    expect(keyOfPem("no key")).toBeNull();
  });

  it("has no bit that may differ, not even those that its letters do not use", () => {
    const bytes = Buffer.from(text);
    const unseen = [...bytes.keys()].flatMap((at) => [1, 2, 4, 8, 16].filter((bit) => {
      const spoilt = Buffer.from(bytes);
      spoilt[at]! ^= bit;
      const found = readSignature(spoilt.toString("utf8"));
      return found !== null && found.public_key === readSignature(text)!.public_key && isOf(found, manifest);
    }));
    expect(unseen).toEqual([]);
  });
});
