import {Refusal} from "./result";
import {afterMarkup, decodeText, mixedText, XmlFault} from "./xml-text";

/**
 * Walks an XML document tag by tag. No entities, no document type: either refuses the file.
 * Element and attribute names are given without their prefix.
 */
export class XmlReader {
  name = "";
  opening = false;
  selfClosing = false;
  private position = 0;
  private tagStart = 0;
  private tagEnd = 0;
  private textStart = 0;
  private readonly open: string[] = [];

  constructor(private readonly xml: string) {}

  /** Where the present tag ends. */
  get end(): number {
    return this.position;
  }

  /** Goes on from `position`, up to which whoever calls has read whole elements by himself. */
  resume(position: number): void {
    this.position = position;
  }

  /**
   * Goes to the next tag; `false` at the end of a well-formed document.
   * @throws XmlFault when tags do not match; Refusal when the document ends early, and on a document type.
   */
  next(): boolean {
    const {xml} = this;
    this.textStart = this.position;
    let at = xml.indexOf("<", this.position);
    while (at >= 0 && !isTag(xml.charCodeAt(at + 1))) at = xml.indexOf("<", afterMarkup(xml, at));
    if (at < 0) {
      if (this.name === "") throw new Refusal("file.corrupt", "XML without an element");
      if (this.open.length > 0) throw new Refusal("file.corrupt", `ends inside <${this.open.at(-1)}>`);
      return false;
    }
    this.enter(at);
    return true;
  }

  private enter(at: number): void {
    const {xml} = this;
    this.opening = xml.charCodeAt(at + 1) !== SLASH;
    const nameStart = this.opening ? at + 1 : at + 2;
    const end = tagEnd(xml, nameStart);
    let nameEnd = nameStart;
    let localStart = nameStart;
    for (; nameEnd < end; nameEnd += 1) {
      const code = xml.charCodeAt(nameEnd);
      if (code === COLON) localStart = nameEnd + 1;
      else if (code <= SPACE || code === SLASH) break;
    }
    this.name = xml.slice(localStart, nameEnd);
    this.selfClosing = this.opening && xml.charCodeAt(end - 1) === SLASH;
    this.textEnd = at;
    this.tagStart = nameEnd;
    this.tagEnd = this.selfClosing ? end - 1 : end;
    this.position = end + 1;
    if (!this.opening) this.leave();
    else if (!this.selfClosing) this.open.push(this.name);
  }

  private textEnd = 0;

  private leave(): void {
    const opened = this.open.pop();
    if (opened !== this.name) throw new XmlFault(`<${opened}> closed by </${this.name}>`);
  }

  /** An attribute of the present tag, by its name without prefix. */
  attribute(name: string): string | undefined {
    const {xml, tagEnd: end} = this;
    let at = this.tagStart;
    while (at < end) {
      const equals = xml.indexOf("=", at);
      if (equals < 0 || equals >= end) return undefined;
      let quoteAt = equals + 1;
      while (xml.charCodeAt(quoteAt) <= SPACE) quoteAt += 1;
      const close = xml.indexOf(xml[quoteAt]!, quoteAt + 1);
      if (close < 0 || close > end) throw new XmlFault(`attribute without its closing quote in <${this.name}>`);
      if (namedAt(xml, name, equals)) return decodeText(xml.slice(quoteAt + 1, close));
      at = close + 1;
    }
    return undefined;
  }

  /** Of attributes whose names are one letter: what those of some letters say, in their order, in one passage over the tag. */
  lettered(letters: string): (string | undefined)[] {
    const {xml, tagEnd: end} = this;
    const found: (string | undefined)[] = [];
    let at = this.tagStart;
    while (at < end) {
      const equals = xml.indexOf("=", at);
      if (equals < 0 || equals >= end) break;
      let quoteAt = equals + 1;
      while (xml.charCodeAt(quoteAt) <= SPACE) quoteAt += 1;
      const close = xml.indexOf(xml[quoteAt]!, quoteAt + 1);
      if (close < 0 || close > end) throw new XmlFault(`attribute without its closing quote in <${this.name}>`);
      let nameAt = equals - 1;
      while (xml.charCodeAt(nameAt) <= SPACE) nameAt -= 1;
      const before = xml.charCodeAt(nameAt - 1);
      const index = before <= SPACE || before === COLON ? letters.indexOf(xml[nameAt]!) : -1;
      if (index >= 0) found[index] ??= decodeText(xml.slice(quoteAt + 1, close));
      at = close + 1;
    }
    return found;
  }

  /** Whether an attribute says yes, in either of the two spellings of XML Schema. */
  flag(name: string): boolean {
    const value = this.attribute(name);
    return value === "1" || value === "true";
  }

  /** After an opening tag: the text up to its closing tag, which is passed. Inner elements add their text. */
  content(): string {
    if (this.selfClosing) return "";
    const depth = this.open.length;
    let text = "";
    while (this.open.length >= depth && this.next()) text += this.text;
    return text;
  }

  /** After an opening tag: passes the whole element. */
  skip(): void {
    if (this.selfClosing) return;
    const depth = this.open.length;
    while (this.open.length >= depth && this.next());
  }

  /** The text between the tag before and the present tag. */
  get text(): string {
    const raw = this.xml.slice(this.textStart, this.textEnd);
    return raw.includes("<") ? mixedText(raw) : decodeText(raw);
  }
}

const SPACE = 32;
const SLASH = 47;
const COLON = 58;
const QUOTE = 34;
const APOSTROPHE = 39;

const isTag = (code: number) => code !== 33 && code !== 63;

function namedAt(xml: string, name: string, equals: number): boolean {
  let end = equals;
  while (xml.charCodeAt(end - 1) <= SPACE) end -= 1;
  const start = end - name.length;
  const before = xml.charCodeAt(start - 1);
  return xml.startsWith(name, start) && (before <= SPACE || before === COLON);
}

/** Where the `>` of a tag stands, one in quotes left aside. @throws XmlFault */
export function tagEnd(xml: string, from: number): number {
  let quote = 0;
  for (let i = from; i < xml.length; i += 1) {
    const code = xml.charCodeAt(i);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 62) return i;
    else if (code === QUOTE || code === APOSTROPHE) quote = code;
  }
  throw new Refusal("file.corrupt", "ends inside a tag");
}
