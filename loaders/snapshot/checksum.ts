import {createHash} from "node:crypto";

/** SHA-256 of some bytes, hexadecimal. */
export function checksum(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}
