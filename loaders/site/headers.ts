import {existsSync} from "node:fs";
import {extname} from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".arrow": "application/vnd.apache.arrow.file",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".pdf": "application/pdf",
  ".csv": "text/csv; charset=utf-8",
};
const PACKED = /^(text|application\/(json|vnd)|image\/svg)/;
/** Folders whose files are named by their content. */
const LASTING = /[/\\]_(app|file|import|node|observablehq)[/\\].+\.\w{8}\.\w+$/;

/** How a file is sent: as it stands packed beside it, packed on the way, or plain. */
export interface Sending {
  readonly file: string;
  readonly squeeze: boolean;
  readonly headers: Readonly<Record<string, string>>;
}

/** The file to send to a browser that accepts these encodings, and its headers. */
export function sendingOf(found: string, accepted: string): Sending {
  const type = TYPES[extname(found)] ?? "application/octet-stream";
  const headers = {
    "Content-Type": type,
    "Cache-Control": LASTING.test(found) ? "public, max-age=31536000, immutable" : "no-cache",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    Vary: "Accept-Encoding",
  };
  if (!PACKED.test(type)) return {file: found, squeeze: false, headers};
  for (const [encoding, ending] of [["br", ".br"], ["gzip", ".gz"]] as const) {
    if (new RegExp(`\\b${encoding}\\b`).test(accepted) && existsSync(found + ending)) return {file: found + ending, squeeze: false, headers: {...headers, "Content-Encoding": encoding}};
  }
  return /\bgzip\b/.test(accepted) ? {file: found, squeeze: true, headers: {...headers, "Content-Encoding": "gzip"}} : {file: found, squeeze: false, headers};
}
