import {addDays, CUT_OFF} from "../dates.js";
import {between, fraction, pick, shuffled} from "../seeded.js";
import {committing, counties} from "./units.js";

/** One higher-level document in the hands of one unit. */
export interface DocumentReceived {
  readonly id: string;
  readonly title: string;
  readonly level: "中央" | "省";
  readonly issuer: string;
  readonly number: string;
  readonly unit: string;
  readonly received: string;
  readonly conveyed: string | null;
  readonly studied: string | null;
  readonly needed: boolean;
  readonly issued: string | null;
  readonly ownTitle: string | null;
  readonly ownNumber: string | null;
  readonly major: boolean;
}

export const DOCUMENTS = 48;
const SUBJECTS = ["优化营商环境", "深化放管服改革", "推进要素市场化配置", "加快数字政府建设", "健全基层治理体系", "完善科技创新体制", "推动绿色低碳转型", "深化国资国企改革", "推进公共服务均等化", "扩大制度型开放"];
const FORMS = ["意见", "通知", "实施方案", "行动计划"];

const known = (day: string | null): string | null => (day !== null && day <= CUT_OFF ? day : null);

function ownersOf(name: string): string[] {
  const departments = shuffled(`departments ${name}`, committing).slice(0, between(`how many ${name}`, 1, 2));
  const two = fraction(`counties ${name}`) < 0.4 ? shuffled(`counties ${name}`, counties).slice(0, 2) : [];
  return [...departments, ...two].map((unit) => unit.name);
}

function inHand(document: Pick<DocumentReceived, "id" | "title" | "level" | "issuer" | "number" | "received">, unit: string, place: number): DocumentReceived {
  const name = `${document.id} ${unit}`;
  const slow = fraction(`slow ${name}`) < 0.12 ? 3 : 1;
  const conveyed = addDays(document.received, between(`conveyed ${name}`, 1, 9) * slow);
  const studied = addDays(conveyed, between(`studied ${name}`, 1, 12));
  const needed = fraction(`needed ${name}`) < 0.75;
  const issued = needed ? known(addDays(studied, between(`issued ${name}`, 12, 60))) : null;
  return {
    ...document, unit, needed, conveyed: known(conveyed), studied: known(studied), issued,
    ownTitle: issued === null ? null : `贯彻落实《${document.title}》的实施办法`,
    ownNumber: issued === null ? null : `示例发〔${issued.slice(0, 4)}〕${Number(document.id.slice(2)) * 3 + place}号`,
    major: issued !== null && fraction(`major ${name}`) < 0.3,
  };
}

/** From October 2021, some eight days apart. */
export const documents: readonly DocumentReceived[] = Array.from({length: DOCUMENTS}, (_, i) => i).flatMap((i) => {
  const name = `document ${i}`;
  const level = fraction(`level ${name}`) < 0.4 ? ("中央" as const) : ("省" as const);
  const received = addDays("2021-10-08", Math.floor(i * 7.5));
  const document = {
    id: `W-${String(i + 1).padStart(3, "0")}`,
    title: `关于${SUBJECTS[i % SUBJECTS.length]}的${pick(`form ${name}`, FORMS)}（示例）`,
    level,
    issuer: level === "中央" ? "示例国办" : pick(`issuer ${name}`, ["示例省委改革办", "示例省政府办公厅"]),
    number: `${level === "中央" ? "示例国办发" : "示例省发"}〔${received.slice(0, 4)}〕${i + 5}号`,
    received,
  };
  return ownersOf(name).map((unit, place) => inHand(document, unit, place));
});
