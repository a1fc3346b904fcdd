/** A sheet's name: at most 31 characters, none that a spreadsheet refuses. */
export function sheetName(text: string): string {
  return text.replaceAll(/[[\]:：*?/\\']/g, " ").replaceAll(/ +/g, " ").trim().slice(0, 31);
}

/** A file's name that every system takes. */
export function fileName(text: string): string {
  return text.replaceAll(/[\\/:*?"<>|]|\p{Cc}/gu, " ").replaceAll(/ +/g, " ").trim();
}
