import type {Cell} from "../../src/lib/workbook";
import {textCell} from "./typer";

/** The parts of a joined cell. */
export function splitText(text: string, separators: readonly string[]): string[] {
  let parts = [text];
  for (const separator of separators) parts = parts.flatMap((part) => part.split(separator));
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

/** One part of a joined cell, as a cell of its own; what is said once counts for every part of the others. */
export function partOf(cell: Cell, separators: readonly string[], part: number): Cell {
  const parts = splitText(cell.text, separators);
  return textCell((parts.length === 1 ? parts[0] : parts[part]) ?? "");
}

/** Ids of units joined, each once. */
export function joinUnits(before: string, more: string): string {
  return [...new Set([...before.split("、"), ...more.split("、")].filter((id) => id !== ""))].join("、");
}
