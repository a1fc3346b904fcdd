/** The faces asked for, and the names under which other systems know their like, best first. */
const FACES: Readonly<Record<string, {readonly others: readonly string[]; readonly family: "roman" | "swiss" | "script"}>> = {
  仿宋: {others: ["FangSong", "仿宋_GB2312", "方正仿宋_GBK", "STFangsong", "华文仿宋", "FandolFang", "Noto Serif CJK SC", "Source Han Serif SC", "Noto Sans SC"], family: "roman"},
  黑体: {others: ["SimHei", "方正黑体_GBK", "STHeiti", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", "Noto Sans SC"], family: "swiss"},
  楷体: {others: ["KaiTi", "楷体_GB2312", "方正楷体_GBK", "STKaiti", "FandolKai", "Noto Serif CJK SC", "Noto Sans SC"], family: "script"},
};

/** `word/fontTable.xml`: a reader that lacks a face takes the first of its other names that it has. */
export function fontTable(): string {
  const fonts = Object.entries(FACES).map(([name, {others, family}]) => `<w:font w:name="${name}"><w:altName w:val="${others.join(";")}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`);
  const latin = '<w:font w:name="Times New Roman"><w:altName w:val="Liberation Serif"/><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join("")}${latin}</w:fonts>`;
}
