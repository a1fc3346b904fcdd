/** An XML part as text: UTF-16 where its first bytes say so, else UTF-8. */
export function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const label =
    (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0) ? "utf-16le"
    : (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? "utf-16be"
    : "utf-8";
  return new TextDecoder(label).decode(bytes);
}
