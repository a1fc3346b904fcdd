/** Quotes an SQL identifier; every name that reaches SQL text goes through here. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Quotes an SQL text literal. */
export function literal(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
