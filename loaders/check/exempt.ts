const EXEMPT = /\bexempt\b|not (?:been )?provided|not (?:yet )?in a position|^\s*(?:tb[acd]|not applicable|n\/?a)\s*$|^(?:涉密)?(?:不予公开|不公开|免报|不适用)$/i;

/** Exempt under Section 43 …, 不予公开, TBC: a text that stands where a value was withheld or is not known yet. */
export function isExempt(text: string): boolean {
  return EXEMPT.test(text);
}
