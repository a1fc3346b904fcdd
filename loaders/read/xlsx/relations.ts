import {XmlReader} from "../xml";

export interface Relation {
  /** The last word of the type: `worksheet`, `chartsheet`, `sharedStrings`, `styles`. Transitional and strict alike. */
  readonly type: string;
  /** The part it leads to, from the root of the package. */
  readonly target: string;
}

/** The relations of a part, by id. `source` is the part's own path. */
export function readRelations(xml: string, source: string): Map<string, Relation> {
  const relations = new Map<string, Relation>();
  const reader = new XmlReader(xml);
  while (reader.next()) {
    if (!reader.opening || reader.name !== "Relationship" || reader.attribute("TargetMode") === "External") continue;
    const type = reader.attribute("Type")?.split("/").at(-1) ?? "";
    relations.set(reader.attribute("Id") ?? "", {type, target: resolve(source, reader.attribute("Target") ?? "")});
  }
  return relations;
}

/** Where the relations of a part stand. */
export function relationsPath(source: string): string {
  const slash = source.lastIndexOf("/") + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

function resolve(source: string, target: string): string {
  const path = target.replaceAll("\\", "/");
  if (path.startsWith("/")) return path.slice(1);
  const parts = source.split("/").slice(0, -1);
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}
