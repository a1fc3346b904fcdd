/** Draws anew, and opens again what a reader had opened: a part of the same name in the same order. */
export function keepOpen(root: HTMLElement, draw: () => void): void {
  const opened = new Set([...named(root)].filter(([, details]) => details.open).map(([name]) => name));
  draw();
  if (opened.size > 0) for (const [name, details] of named(root)) if (opened.has(name)) details.open = true;
}

/** The parts that can be opened, by their words and their turn among those of the same words. */
function named(root: HTMLElement): Map<string, HTMLDetailsElement> {
  const turns = new Map<string, number>();
  const parts = [...root.querySelectorAll<HTMLDetailsElement>("details")].map((details): [string, HTMLDetailsElement] => {
    const words = details.querySelector("summary")?.textContent ?? "";
    const turn = (turns.get(words) ?? 0) + 1;
    turns.set(words, turn);
    return [`${turn} ${words}`, details];
  });
  return new Map(parts);
}
