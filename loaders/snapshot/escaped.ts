const ENTITIES: Readonly<Record<string, string>> = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"};

/** Text made fit to stand in HTML, between tags and in quotes; control characters that HTML forbids are dropped. */
export function escaped(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, "").replaceAll(/[&<>"']/g, (character) => ENTITIES[character]!);
}
