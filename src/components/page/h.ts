import type {Language} from "../../lib/field.js";
import {appendMarked} from "./tongue.js";

export type Child = Node | string | number | null | undefined | false | readonly Child[];

type Attribute = string | number | boolean | null | undefined | ((event: Event) => void);
export type Attributes = Readonly<Record<string, Attribute>>;

/** `h("button", {class: "live", onclick: open}, "12")`: text is always text, never markup. */
export type Make = (tag: string, attributes?: Attributes | null, ...children: Child[]) => HTMLElement;

/** A maker of elements for one document, of a browser or of linkedom. On an English page it marks what is Chinese. */
export function maker(document: Document, language: Language = "zh"): Make {
  const put: Put = language === "en" ? (element, text) => appendMarked(document, element, text) : (element, text) => element.append(text);
  return (tag, attributes, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes ?? {})) set(element, name, value);
    append(element, children, put);
    return element;
  };
}

function set(element: HTMLElement, name: string, value: Attribute): void {
  if (typeof value === "function") element.addEventListener(name.slice(2), value);
  else if (value === true) element.setAttribute(name, "");
  else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value));
}

type Put = (element: HTMLElement, text: string) => void;

function append(element: HTMLElement, children: readonly Child[], put: Put): void {
  for (const child of children) {
    if (Array.isArray(child)) append(element, child as readonly Child[], put);
    else if (typeof child === "string" || typeof child === "number") put(element, String(child));
    else if (child) element.append(child as Node);
  }
}
