import {isAscii, isUtf8, transcode} from "node:buffer";
import {Refusal} from "./result";

/** An XML part as text: UTF-16 where its first bytes say so, else UTF-8, else what its first line declares. @throws Refusal `file.corrupt` where it is none of them. */
export function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const label =
    (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0) ? "utf-16le"
    : (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? "utf-16be"
    : "utf-8";
  const text = (label === "utf-8" ? wellFormedUtf8(bytes) : strict(bytes, label)) ?? strict(bytes, declared(bytes));
  if (text === undefined) throw new Refusal("file.corrupt", `XML that is not the ${label.toUpperCase()} it should be`);
  return text;
}

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** What a TextDecoder makes of it, in half the time or less. */
function wellFormedUtf8(bytes: Uint8Array): string | undefined {
  if (isAscii(bytes)) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  if (!isUtf8(bytes)) return undefined;
  const marked = BYTE_ORDER_MARK.every((byte, at) => bytes[at] === byte);
  return transcode(marked ? bytes.subarray(BYTE_ORDER_MARK.length) : bytes, "utf8", "utf16le").toString("utf16le");
}

function strict(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, {fatal: true}).decode(bytes);
  } catch {
    return undefined;
  }
}

function declared(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  return /^<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(head)?.[1] ?? "utf-8";
}
