import type {Language, Text} from "../field.js";
import type {ReportKind} from "../report/kind.js";
import {sha256Text} from "./sha256.js";

export const FORMAT = "youjie-snapshot/1";
export const MANIFEST = "manifest.json";
/** `sha256sum -c manifest.sha256` checks the manifest where this program is not at hand. */
export const SEAL = "manifest.sha256";

/** A detached signature of the manifest, if the office signs; not among the outputs, for it is made afterwards. */
export const SIGNATURE = "manifest.sig";

/** The frozen report that a comparison starts from. */
export interface Base {
  readonly id: string;
  readonly stamp: string;
  readonly as_of: string;
  readonly fingerprint: string;
}

export interface FileEntry {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** What a frozen report is made of and made into. It holds no time of day: the same inputs make the same manifest. */
export interface Manifest {
  readonly format: typeof FORMAT;
  readonly id: string;
  readonly kind: ReportKind;
  readonly period: string;
  readonly cut_off: string;
  readonly as_of: string;
  readonly city: Text;
  readonly sample: boolean;
  /** For whom it was made: `internal`, `unit:D01`, `public`; without it, for the office. */
  readonly edition?: string;
  readonly languages: readonly Language[];
  readonly program: {readonly name: "youjie"; readonly version: string};
  /** The command that makes it again from the same data folder. */
  readonly command: string;
  /** Stamp of the build over inputs, version and day of knowledge. */
  readonly stamp: string;
  /** Of a comparison: what it was compared with. */
  readonly base?: Base;
  readonly editions: readonly {readonly id: string; readonly sha256: string}[];
  readonly counts: {
    /** Of the whole city: in the office's own edition only. */
    readonly units_due?: number;
    readonly units_reported?: number;
    readonly tasks?: number;
    readonly lights?: Readonly<Record<string, number>>;
    readonly tables: Readonly<Record<string, number>>;
  };
  /** The files of the inbox; named in the office's own edition only. */
  readonly inputs: readonly FileEntry[];
  /** Settings that decide the figures too: the city's own, and under `program/` profiles that ship with the program. */
  readonly settings?: readonly FileEntry[];
  readonly outputs: readonly FileEntry[];
  /** SHA-256 of this manifest as it stands with an empty text here. */
  readonly self: string;
}

/** A manifest that can be gone by; `null` if it cannot be read at all. */
export function readManifest(text: string): Manifest | null {
  try {
    const value = JSON.parse(text) as Manifest;
    const entries: unknown = value.outputs;
    const readable = value.format === FORMAT && Array.isArray(entries) && entries.every(isEntry) && Array.isArray(value.inputs) && value.inputs.every(isEntry) && (value.settings ?? []).every(isEntry);
    return readable ? value : null;
  } catch {
    return null;
  }
}

function isEntry(value: unknown): value is FileEntry {
  const {path, sha256, bytes} = (value ?? {}) as Record<string, unknown>;
  const inside = typeof path === "string" && !path.startsWith("/") && !/^[a-z]:|\\/i.test(path) && !path.split("/").includes("..");
  return inside && typeof sha256 === "string" && typeof bytes === "number";
}

/** The manifest as text, its own checksum filled in. */
export function sealed(manifest: Manifest): string {
  const text = (self: string) => `${JSON.stringify({...manifest, self}, null, 2)}\n`;
  return text(sha256Text(text("")));
}

/** The line of `manifest.sha256`. */
export function sealLine(manifestText: string): string {
  return `${sha256Text(manifestText)}  ${MANIFEST}\n`;
}
