/** What a region is, as statistics count it: ranks are among regions of one level. */
export type RegionLevel = "country" | "province" | "city" | "county";

const COUNTRY = /^(?:全国|全国合计|中国|中华人民共和国)$/u;
const PROVINCES =
  "北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门".split(" ");
const MUNICIPALITIES: ReadonlySet<string> = new Set(["北京市", "天津市", "上海市", "重庆市"]);

/** Tells by its name what a region is. A city that a prefecture governs is called 市 as well and is taken for a city. */
export function regionLevel(name: string): RegionLevel {
  if (COUNTRY.test(name)) return "country";
  if (MUNICIPALITIES.has(name) || PROVINCES.includes(name) || /(?:省|自治区|特别行政区)$/u.test(name)) return "province";
  return /(?:县|旗|区)$/u.test(name) && !name.endsWith("地区") ? "county" : "city";
}

/** The level ranks are made in: that of the home region, or without one the level of most regions. */
export function peerLevel(regions: readonly string[], home: string | null): RegionLevel {
  if (home !== null) return regionLevel(home);
  const levels = regions.map(regionLevel);
  const count = (level: RegionLevel) => levels.filter((each) => each === level).length;
  return (["city", "county", "province", "country"] as const).reduce((most, level) => (count(level) > count(most) ? level : most));
}
