/** A run of Chinese: from its first character to its last, with figures and marks between, never across a Latin word. */
const RUN = /\p{Script=Han}(?:[^\p{Script=Latin}\n]*\p{Script=Han})?[”』」》）]?/gu;
const TEXT_ONLY = new Set(["OPTION", "TITLE", "TEXTAREA"]);

/** Puts a text into an element of an English page, its Chinese marked so that it is read out and drawn as Chinese. */
export function appendMarked(document: Document, element: HTMLElement, text: string): void {
  const runs = [...text.matchAll(RUN)];
  if (runs.length > 0 && (TEXT_ONLY.has(element.tagName.toUpperCase()) || (runs[0]![0] === text && !element.hasChildNodes()))) {
    element.setAttribute("lang", "zh-Hans");
    element.append(text);
    return;
  }
  let at = 0;
  for (const {0: run, index} of runs) {
    const span = document.createElement("span");
    span.setAttribute("lang", "zh-Hans");
    span.textContent = run;
    element.append(...(index > at ? [text.slice(at, index)] : []), span);
    at = index + run.length;
  }
  if (at < text.length) element.append(text.slice(at));
}

/** Marks the Chinese labels of a picture on an English page. */
export function markLabels<Picture extends Element>(picture: Picture): Picture {
  for (const label of picture.querySelectorAll("text, tspan")) {
    if (label.querySelector("tspan") === null && /\p{Script=Han}/u.test(label.textContent ?? "")) label.setAttribute("lang", "zh-Hans");
  }
  return picture;
}
