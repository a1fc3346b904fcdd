import {Refusal} from "./result";

/** An XML part as text: UTF-16 where its first bytes say so, else UTF-8, else what its first line declares. @throws Refusal `file.corrupt` where it is none of them. */
export function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const label =
    (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0) ? "utf-16le"
    : (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? "utf-16be"
    : "utf-8";
  const text = strict(bytes, label) ?? strict(bytes, declared(bytes));
  if (text === undefined) throw new Refusal("file.corrupt", `XML that is not the ${label.toUpperCase()} it should be`);
  return text;
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
