/** What a file is, by its first bytes. Its name is not asked. */
export type Container = "zip" | "cfb" | "biff" | "text" | {readonly other: string};

const SIGNATURES: readonly (readonly [string, string])[] = [
  ["%PDF", "PDF document"],
  ["\x89PNG", "PNG image"],
  ["\xff\xd8\xff", "JPEG image"],
  ["GIF8", "GIF image"],
  ["BM", "bitmap image"],
  ["II*\0", "TIFF image"],
  ["MM\0*", "TIFF image"],
  ["{\\rtf", "RTF document"],
  ["Rar!", "RAR archive"],
  ["7z\xbc\xaf", "7-Zip archive"],
  ["\x1f\x8b", "gzip archive"],
  ["SQLite format 3", "SQLite database"],
  ["PAR1", "Parquet file"],
  ["ARROW1", "Arrow file"],
  ["\x7fELF", "program"],
  ["MZ", "program"],
];

/** BIFF 2 to 5 written without a container begin with a BOF record of a length these versions know. */
function isBareBiff([type, version, length, highLength]: Uint8Array): boolean {
  return type === 9 && [0, 2, 4, 8].includes(version ?? -1) && [4, 6, 8, 16].includes(length ?? 0) && highLength === 0;
}

/** Names the container of a file by its content. */
export function sniff(bytes: Uint8Array): Container {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) return "zip";
  if (head.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) return "cfb";
  if (isBareBiff(bytes)) return "biff";
  const known = SIGNATURES.find(([start]) => head.startsWith(start) && !(start.length === 2 && isPlain(bytes)));
  return known ? {other: known[1]} : "text";
}

/** Two letters may also begin a text. */
function isPlain(bytes: Uint8Array): boolean {
  return !bytes.subarray(0, 512).includes(0);
}

/** The extension of a file name in lower case, without its dot. */
export function extensionOf(name: string): string {
  return /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
}
