const [MINUS, POINT, ZERO, LESS] = [45, 46, 48, 60];
/** Whole numbers of so many digits are exact, and so is what they give divided by a power of ten up to 10²². */
const MOST_DIGITS = 15;
const POWERS = Array.from({length: MOST_DIGITS + 1}, (_, at) => 10 ** at);
/** No number. */
const NOWHERE = -1;

/** Reads numbers where they stand, without a copy of their digits. */
export class PlainNumber {
  /** The number that was read. */
  value = 0;

  constructor(private readonly xml: string) {}

  /** Reads the number that ends where the next tag begins. @returns its end; -1 where no number stands */
  read(from: number): number {
    const {xml} = this;
    const first = xml.charCodeAt(from) === MINUS ? from + 1 : from;
    let point = NOWHERE;
    let at = first;
    let whole = 0;
    for (let code = xml.charCodeAt(at); (code >= ZERO && code < ZERO + 10) || (code === POINT && point === NOWHERE); code = xml.charCodeAt(at)) {
      if (code === POINT) point = at;
      else whole = whole * 10 + code - ZERO;
      at += 1;
    }
    const digits = point === NOWHERE ? at - first : at - first - 1;
    if (digits === 0 || digits > MOST_DIGITS || xml.charCodeAt(at) !== LESS) return this.readAny(from);
    const value = point === NOWHERE ? whole : whole / POWERS[at - point - 1]!;
    this.value = first === from ? value : -value;
    return at;
  }

  private readAny(from: number): number {
    const end = this.xml.indexOf("<", from);
    const raw = this.xml.slice(from, Math.max(from, end));
    this.value = Number(raw);
    return raw.trim() !== "" && Number.isFinite(this.value) ? end : NOWHERE;
  }
}
