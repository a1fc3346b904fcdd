import {mkdirSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {allBooks} from "./city.js";
import {bytesOf} from "./write/bytes.js";

const target = process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), "../../data/inbox");

for (const book of allBooks()) {
  const path = join(target, book.path);
  mkdirSync(dirname(path), {recursive: true});
  writeFileSync(path, await bytesOf(book));
}
