import {createHash, generateKeyPairSync, sign} from "node:crypto";
import {describe, expect, it} from "vitest";
import {isSignedBy} from "../../../src/lib/verify/ed25519.js";
import {sha256, sha256Text} from "../../../src/lib/verify/sha256.js";
import {sha512} from "../../../src/lib/verify/sha512.js";

const hex = (text: string) => Uint8Array.from(Buffer.from(text, "hex"));

describe("SHA-256 and SHA-512 without the browser's", () => {
  it("are those of FIPS 180-4's own examples", () => {
    expect(sha256Text("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    expect(sha256Text("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    expect(Buffer.from(sha512(new TextEncoder().encode("abc"))).toString("hex")).toBe("ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f");
  });

  it("are Node's, at every length about a block's end", () => {
    for (let length = 0; length < 300; length++) {
      const bytes = Uint8Array.from({length}, (_, i) => (i * 37 + length) % 256);
      expect(sha256(bytes)).toBe(createHash("sha256").update(bytes).digest("hex"));
      expect(Buffer.from(sha512(bytes))).toEqual(createHash("sha512").update(bytes).digest());
    }
  });

  it("read a part of a larger buffer as that part alone", () => {
    const bytes = Uint8Array.from({length: 500}, (_, i) => i % 251);
    for (const [from, to] of [[1, 500], [7, 71], [64, 128], [300, 300]] as const) expect(sha256(bytes.subarray(from, to))).toBe(createHash("sha256").update(bytes.subarray(from, to)).digest("hex"));
  });
});

describe("Ed25519 without the browser's", () => {
  // RFC 8032, section 7.1: tests 1 to 3.
  it.each([
    ["d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "", "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"],
    ["3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72", "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"],
    ["fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82", "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"],
  ])("takes the signatures of RFC 8032: key %s", (key, message, signature) => {
    expect(isSignedBy(hex(key), hex(message), hex(signature))).toBe(true);
  });

  it("takes what Node signed, and nothing that differs from it in a bit", () => {
    const {publicKey, privateKey} = generateKeyPairSync("ed25519");
    const key = Uint8Array.from(publicKey.export({format: "der", type: "spki"}).subarray(-32));
    const message = new TextEncoder().encode("2022年9月");
    const signature = Uint8Array.from(sign(null, message, privateKey));
    expect(isSignedBy(key, message, signature)).toBe(true);
    for (const bit of [0, 100, 255, 256, 300, 511]) {
      const spoilt = Uint8Array.from(signature);
      spoilt[bit >> 3]! ^= 1 << (bit & 7);
      expect(isSignedBy(key, message, spoilt)).toBe(false);
    }
    expect(isSignedBy(key, new TextEncoder().encode("2022年8月"), signature)).toBe(false);
  });

  it("refuses a signature whose number was raised by the order of the curve, and a key that is no point", () => {
    const [key, message, signature] = [hex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"), hex(""), hex("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b")];
    let raised = signature.subarray(32).reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n) + 2n ** 252n + 27742317777372353535851937790883648493n;
    const other = Uint8Array.from(signature);
    for (let i = 32; i < 64; i++, raised >>= 8n) other[i] = Number(raised & 255n);
    expect(isSignedBy(key, message, other)).toBe(false);
    expect(isSignedBy(hex("02".padEnd(64, "0")), message, signature)).toBe(false);
    expect(isSignedBy(new Uint8Array(31), message, signature)).toBe(false);
  });
});
