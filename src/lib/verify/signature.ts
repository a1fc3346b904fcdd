import {isSignedBy} from "./ed25519.js";

/** What `manifest.sig` holds: the signature over the bytes of `manifest.json`, and the public key it can be checked with. */
export interface Signature {
  readonly algorithm: "ed25519";
  /** SubjectPublicKeyInfo in DER, base64. */
  readonly public_key: string;
  readonly signature: string;
}

/** What stands before the 32 bytes of every Ed25519 key in SubjectPublicKeyInfo (RFC 8410). */
const HEAD = Uint8Array.of(0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00);

/** Letter for letter: whatever else stands in the file is an alteration. */
export function signatureText({algorithm, public_key, signature}: Signature): string {
  return `${JSON.stringify({algorithm, public_key, signature}, null, 2)}\n`;
}

/** @returns null where the text is not, letter for letter, a signature */
export function readSignature(text: string): Signature | null {
  try {
    const {algorithm, public_key, signature} = JSON.parse(text) as Partial<Signature>;
    const found = algorithm === "ed25519" && typeof public_key === "string" && typeof signature === "string" ? {algorithm, public_key, signature} : null;
    return found !== null && signatureText(found) === text && bytesOf(found.signature) !== null && bytesOf(found.public_key) !== null ? found : null;
  } catch {
    return null;
  }
}

/** Whether a signature is of these bytes, by the key it names. */
export function isOf({public_key, signature}: Signature, manifest: Uint8Array): boolean {
  const key = keyIn(public_key);
  const signed = bytesOf(signature);
  return key !== null && signed !== null && isSignedBy(key, manifest, signed);
}

/** The key in a file as `openssl pkey -pubout` writes it, as a signature names it; `null` for anything else. */
export function keyOfPem(text: string): string | null {
  const inner = /-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\s]+)-----END PUBLIC KEY-----/.exec(text)?.[1]?.replaceAll(/\s/g, "");
  return inner !== undefined && keyIn(inner) !== null ? inner : null;
}

function keyIn(text: string): Uint8Array | null {
  const bytes = bytesOf(text);
  return bytes?.length === HEAD.length + 32 && HEAD.every((byte, at) => bytes[at] === byte) ? bytes.subarray(HEAD.length) : null;
}

/** Written in the one way there is: of the last letter some bits mean nothing, and they too are to be as they were. */
function bytesOf(base64: string): Uint8Array | null {
  try {
    const plain = atob(base64);
    return btoa(plain) === base64 ? Uint8Array.from(plain, (letter) => letter.charCodeAt(0)) : null;
  } catch {
    return null;
  }
}
