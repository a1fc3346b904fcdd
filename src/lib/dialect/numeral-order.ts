import {chineseInteger} from "./numerals.js";

const RUN = /[〇零一二两三四五六七八九十百千]+/gu;

/** Compares names as their numbers run, Chinese ones too: 一类, 二类, 三类, 十类. Names without a number go by the alphabet. */
export function byNumeral(a: string, b: string): number {
  return digits(a).localeCompare(digits(b), "zh-Hans-CN", {numeric: true});
}

function digits(name: string): string {
  return name.replaceAll(RUN, (run) => String(chineseInteger(run) ?? run));
}
