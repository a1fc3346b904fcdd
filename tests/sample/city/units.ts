export type UnitKind = "区县" | "功能区" | "市直部门" | "改革办";

export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly aliases: string;
  readonly kind: UnitKind;
  readonly peers: string;
  readonly reports: boolean;
  readonly commits: boolean;
}

const COUNTIES = ["甲区", "乙区", "丙区", "丁区", "戊区", "己县", "庚县", "辛县"];

/** Name, short name, other ways of writing it. */
const CLASSES: Readonly<Record<string, readonly (readonly [string, string, string])[]>> = {
  部门一类: [
    ["市发展改革委", "发改委", "市发改委、市发展和改革委员会"],
    ["市工业和信息化局", "工信局", "市工信局"],
    ["市科技局", "科技局", "市科学技术局"],
    ["市财政局", "财政局", ""],
    ["市商务局", "商务局", ""],
    ["市国资委", "国资委", "市政府国资委"],
    ["市金融监管局", "金融局", "市地方金融监管局"],
    ["市大数据局", "大数据局", "市大数据发展局"],
    ["市行政审批局", "审批局", "市行政审批服务局"],
    ["市市场监管局", "市场监管局", "市市场监督管理局"],
    ["市统计局", "统计局", ""],
    ["市税务局", "税务局", ""],
  ],
  部门二类: [
    ["市自然资源局", "自然资源局", "市自然资源和规划局"],
    ["市住房城乡建设局", "住建局", "市住建局、市住房和城乡建设局"],
    ["市交通运输局", "交通局", "市交通局"],
    ["市水利局", "水利局", "市水务局、水务局"],
    ["市农业农村局", "农业农村局", ""],
    ["市生态环境局", "生态环境局", "市环保局"],
    ["市城市管理局", "城管局", "市城管局"],
    ["市应急管理局", "应急局", "市应急局"],
    ["市林业局", "林业局", ""],
    ["市气象局", "气象局", ""],
    ["市公路事业中心", "公路中心", "市公路中心"],
    ["市乡村振兴局", "乡村振兴局", ""],
  ],
  部门三类: [
    ["市教育局", "教育局", ""],
    ["市公安局", "公安局", ""],
    ["市民政局", "民政局", ""],
    ["市司法局", "司法局", ""],
    ["市人力资源社会保障局", "人社局", "市人社局、市人力资源和社会保障局"],
    ["市卫生健康委", "卫健委", "市卫健委、市卫生健康委员会"],
    ["市文旅局", "文旅局", "市文化和旅游局"],
    ["市退役军人局", "退役军人局", "市退役军人事务局"],
    ["市医保局", "医保局", "市医疗保障局"],
    ["市体育局", "体育局", ""],
    ["市信访局", "信访局", ""],
    ["市档案馆", "档案馆", ""],
  ],
};

const OTHERS: readonly (readonly [string, string])[] = [
  ["市机关事务中心", "机关事务中心"],
  ["市供销社", "供销社"],
  ["市史志中心", "史志中心"],
];

const two = (n: number): string => String(n).padStart(2, "0");

function departments(): Unit[] {
  const listed = Object.entries(CLASSES).flatMap(([peers, members]) => members.map((member) => ({peers, member})));
  return listed.map(({peers, member: [name, short, aliases]}, i) => ({
    id: `D${two(i + 1)}`, name, short, aliases, kind: "市直部门", peers, reports: true, commits: true,
  }));
}

/** Eight counties, thirty-six departments that commit and report, and those that do neither. */
export const units: readonly Unit[] = [
  ...COUNTIES.map((name, i): Unit => ({
    id: `C${two(i + 1)}`, name, short: name, aliases: `${name}人民政府、${name}委改革办`, kind: "区县", peers: "区县", reports: true, commits: false,
  })),
  ...departments(),
  ...OTHERS.map(([name, short], i): Unit => ({
    id: `D${37 + i}`, name, short, aliases: "", kind: "市直部门", peers: "其他部门", reports: false, commits: false,
  })),
  {id: "Z01", name: "高新区（示例）", short: "高新区", aliases: "", kind: "功能区", peers: "功能区", reports: false, commits: false},
  {id: "Z02", name: "经开区（示例）", short: "经开区", aliases: "", kind: "功能区", peers: "功能区", reports: false, commits: false},
  {id: "O01", name: "市委改革办（示例）", short: "改革办", aliases: "市委改革办", kind: "改革办", peers: "改革办", reports: false, commits: false},
];

export const counties: readonly Unit[] = units.filter((unit) => unit.kind === "区县");
export const reporting: readonly Unit[] = units.filter((unit) => unit.reports);
export const committing: readonly Unit[] = units.filter((unit) => unit.commits);

const byName = new Map(units.map((unit) => [unit.name, unit]));

export function unitNamed(name: string): Unit {
  const unit = byName.get(name);
  if (!unit) throw new Error(`no such unit: ${name}`);
  return unit;
}

export const leaders: readonly {readonly id: string; readonly name: string; readonly post: string}[] = [..."甲乙丙丁戊己庚辛壬"].map((letter, i) => ({
  id: `L${two(i + 1)}`, name: `市领导${letter}`, post: `示例职务${"一二三四五六七八九"[i]}`,
}));
