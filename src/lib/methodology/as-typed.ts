/** Lines of an edition in the order in which the analyst typed them. */
export function asTyped<Row extends {readonly edition: string; readonly position: number}>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => (a.edition < b.edition ? -1 : a.edition > b.edition ? 1 : a.position - b.position));
}
