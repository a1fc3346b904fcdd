import type {Page} from "../../src/components/page/page.js";

/** The beginning of a drawn page: its sentences, and a figure that lists counts where one comes first. Choices come to life in the browser only. */
export function headOf({document}: Pick<Page, "document">, drawn: Node): HTMLElement {
  const head = document.createElement("div");
  head.className = "first";
  head.append(...beginning(drawn as Element));
  return head;
}

function beginning(drawn: Element): Element[] {
  const kept: Element[] = [];
  for (const child of drawn.children) {
    if (child.classList.contains("filters")) continue;
    if (child.tagName === "P") kept.push(child);
    else return [...kept, ...(isHead(child) ? [child] : child.querySelector(".headline") ? beginning(child) : [])];
  }
  return kept;
}

const isHead = (element: Element) => element.tagName === "FIGURE" && element.querySelector(".lights") !== null;
