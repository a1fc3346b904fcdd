/** Lines of an edition in the order in which the analyst typed them: a row id ends with sheet and row. */
export function asTyped<Row extends {readonly edition: string; readonly row_id: string}>(rows: readonly Row[]): Row[] {
  const place = (row: Row) => row.row_id.split("-").slice(1).map(Number);
  return [...rows].sort((a, b) => {
    const [left, right] = [place(a), place(b)];
    return a.edition < b.edition ? -1 : a.edition > b.edition ? 1 : (left[0] ?? 0) - (right[0] ?? 0) || (left[1] ?? 0) - (right[1] ?? 0);
  });
}
