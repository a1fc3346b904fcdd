import {Bytes} from "./bytes.js";

/** A structure of Thrift's compact protocol, in which Parquet writes what it says about itself: field number → value, in rising order. */
export type Struct = Readonly<Record<number, Item | undefined>>;
type Item = {readonly i32: number} | {readonly i64: number} | {readonly text: string} | {readonly struct: Struct} | {readonly list: readonly Item[]};

export const i32 = (value: number): Item => ({i32: value});
export const i64 = (value: number): Item => ({i64: value});
export const text = (value: string): Item => ({text: value});
export const struct = (value: Struct): Item => ({struct: value});
export const list = (items: readonly Item[]): Item => ({list: items});

/** Writes a structure. */
export function writeStruct(bytes: Bytes, fields: Struct): void {
  let last = 0;
  for (const [key, item] of Object.entries(fields)) {
    if (item === undefined) continue;
    const number = Number(key);
    bytes.byte(((number - last) << 4) | typeOf(item));
    writeItem(bytes, item);
    last = number;
  }
  bytes.byte(0);
}

function typeOf(item: Item): number {
  if ("i32" in item) return 5;
  if ("i64" in item) return 6;
  if ("text" in item) return 8;
  return "list" in item ? 9 : 12;
}

function writeItem(bytes: Bytes, item: Item): void {
  if ("i32" in item) bytes.varint(2 * item.i32);
  else if ("i64" in item) bytes.varint(2 * item.i64);
  else if ("text" in item) {
    const encoded = new TextEncoder().encode(item.text);
    bytes.varint(encoded.length);
    bytes.append(encoded);
  } else if ("struct" in item) writeStruct(bytes, item.struct);
  else {
    const [first] = item.list;
    const type = first === undefined ? 5 : typeOf(first);
    if (item.list.length < 15) bytes.byte((item.list.length << 4) | type);
    else {
      bytes.byte(0xf0 | type);
      bytes.varint(item.list.length);
    }
    for (const one of item.list) writeItem(bytes, one);
  }
}
