import {readdirSync, readFileSync} from "node:fs";
import {identifier} from "../warehouse/identifier.js";
import type {Warehouse} from "../warehouse/open.js";

export type Layer = "staging" | "intermediate" | "marts";

/** One file of SQL: one select, the table named after the file. */
export interface Model {
  readonly layer: Layer;
  readonly name: string;
  readonly sql: string;
  /** `schema.table` it reads. */
  readonly reads: readonly string[];
}

const REFERENCE = /\b(?:from|join)\s+(raw|staging|intermediate|evaluation|marts)\.([a-z_]+)/gi;

/** The models of a layer, in an order in which each finds what it reads. */
export function modelsOf(layer: Layer): Model[] {
  const folder = new URL(`./${layer}/`, import.meta.url);
  const models = readdirSync(folder)
    .filter((file) => file.endsWith(".sql"))
    .sort()
    .map((file) => readModel(layer, file, readFileSync(new URL(file, folder), "utf8")));
  return inOrder(models);
}

function readModel(layer: Layer, file: string, sql: string): Model {
  const reads = [...sql.matchAll(REFERENCE)].map((match) => `${match[1]!.toLowerCase()}.${match[2]!}`);
  return {layer, name: file.replace(/\.sql$/, ""), sql, reads: [...new Set(reads)]};
}

function inOrder(models: readonly Model[]): Model[] {
  const done: Model[] = [];
  let rest = [...models];
  while (rest.length > 0) {
    const waiting = new Set(rest.map((model) => `${model.layer}.${model.name}`));
    const ready = rest.filter((model) => model.reads.every((table) => !waiting.has(table)));
    if (ready.length === 0) throw new Error(`models read each other in a circle: ${[...waiting].join(", ")}`);
    done.push(...ready);
    rest = rest.filter((model) => !ready.includes(model));
  }
  return done;
}

/** Builds every table of a layer. `as_of` is a variable the staging layer filters by. */
export async function runLayer(warehouse: Warehouse, layer: Layer): Promise<void> {
  await warehouse.connection.run(`create schema if not exists ${identifier(layer)}`);
  for (const model of modelsOf(layer)) {
    await warehouse.connection.run(`create or replace table ${identifier(layer)}.${identifier(model.name)} as ${model.sql}`);
  }
}
