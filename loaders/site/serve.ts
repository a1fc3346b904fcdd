import {createReadStream, existsSync, statSync} from "node:fs";
import {createServer, type IncomingMessage, type Server, type ServerResponse} from "node:http";
import {join, normalize, sep} from "node:path";
import {pipeline} from "node:stream";
import {createGzip} from "node:zlib";
import {sendingOf} from "./headers.js";

const HOST = "127.0.0.1";
const FIRST_PORT = 3000;
const TRIES = 100;

export interface SiteServer {
  readonly address: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Serves a built site to this machine only, on the port asked for or the next free one from 3000. */
export async function serveSite({folder, port}: {readonly folder: string; readonly port?: number}): Promise<SiteServer> {
  const server = createServer((request, response) => answer(folder, request, response));
  const taken = await listen(server, port ?? FIRST_PORT, port === undefined ? TRIES : 1);
  return {
    address: `http://${HOST}:${taken}/`,
    port: taken,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, port: number, tries: number): Promise<number> {
  for (let at = port; at < port + tries; at++) {
    if (await bound(server, at)) return (server.address() as {port: number}).port;
  }
  throw new Error(tries === 1 ? `port ${port} is taken` : `no free port between ${port} and ${port + tries - 1}`);
}

function bound(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => (error.code === "EADDRINUSE" || error.code === "EACCES" ? resolve(false) : reject(error));
    server.once("error", failed);
    server.listen(port, HOST, () => {
      server.removeListener("error", failed);
      resolve(true);
    });
  });
}

function answer(folder: string, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== "GET" && request.method !== "HEAD") return void response.writeHead(405, {Allow: "GET, HEAD"}).end();
  const file = fileFor(folder, request.url ?? "/");
  const found = file ?? join(folder, "404.html");
  if (!existsSync(found)) return void response.writeHead(404, {"Content-Type": "text/plain; charset=utf-8"}).end("404\n");
  const {file: sent, squeeze, headers} = sendingOf(found, String(request.headers["accept-encoding"] ?? ""));
  const tag = tagOf(found);
  if (file && request.headers["if-none-match"] === tag) return void response.writeHead(304, {ETag: tag, "Cache-Control": headers["Cache-Control"]!, Vary: headers["Vary"]!}).end();
  response.writeHead(file ? 200 : 404, {...headers, ETag: tag, ...(squeeze ? {} : {"Content-Length": statSync(sent).size})});
  if (request.method === "HEAD") return void response.end();
  const ignore = () => undefined;
  if (squeeze) pipeline(createReadStream(sent), createGzip(), response, ignore);
  else pipeline(createReadStream(sent), response, ignore);
}

/** Changes with the file, and is the same however it is packed: a page that is asked for again costs one small answer. */
function tagOf(file: string): string {
  const {size, mtimeMs} = statSync(file);
  return `W/"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
}

/** The file an address names: `/ranking` is `ranking.html`, a folder its index; `null` for none, or one outside the site. */
export function fileFor(folder: string, url: string): string | null {
  const path = decoded(url.split(/[?#]/)[0] ?? "/");
  if (path === null || path.includes("\0")) return null;
  const wanted = normalize(join(folder, path));
  if (wanted !== normalize(folder) && !wanted.startsWith(normalize(folder).replace(/[/\\]?$/, sep))) return null;
  const tries = path.endsWith("/") ? [join(wanted, "index.html")] : [wanted, `${wanted}.html`, join(wanted, "index.html")];
  return tries.find((file) => existsSync(file) && statSync(file).isFile()) ?? null;
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
