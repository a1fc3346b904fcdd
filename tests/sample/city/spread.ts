import {addDays, CUT_OFF} from "../dates.js";
import {between, fraction, pick, shuffled} from "../seeded.js";
import {practices, type Practice} from "./practices.js";
import {committing, counties, unitNamed} from "./units.js";

export interface Adoption {
  readonly id: string;
  readonly practice: string | null;
  readonly title: string;
  readonly unit: string;
  readonly from: string | null;
  readonly elsewhere: string | null;
  readonly on: string;
  readonly verified: string | null;
  readonly effect: string | null;
}

const TAKEN = 168;
const FROM_ELSEWHERE = 12;
const EFFECTS = ["办理时间压减三成", "群众满意度提高", "减少跑动次数", "形成制度文件", "覆盖全部镇办"];
const owners = [...counties, ...committing];

type Draft = Omit<Adoption, "id">;

function verifiedOn(name: string, on: string): string | null {
  const day = addDays(on, between(`seen ${name}`, 8, 30));
  return fraction(`verified ${name}`) < 0.8 && day <= CUT_OFF ? day : null;
}

function taken(practice: Practice, i: number): Draft {
  const name = `taken ${i}`;
  const peers = (unitNamed(practice.unit).kind === "区县" ? counties : owners).filter((unit) => unit.name !== practice.unit);
  const day = addDays(practice.collected, between(`adopted ${name}`, 15, 110));
  const on = day > CUT_OFF ? addDays(CUT_OFF, -between(`late ${name}`, 0, 12)) : day;
  const verified = verifiedOn(name, on);
  return {practice: practice.id, title: practice.title, unit: pick(`adopter ${name}`, peers).name, from: practice.unit, elsewhere: null, on, verified, effect: verified === null ? null : pick(`effect ${name}`, EFFECTS)};
}

function fromElsewhere(i: number): Draft {
  const name = `elsewhere ${i}`;
  const on = addDays("2022-02-10", i * 17);
  const verified = verifiedOn(name, on);
  return {practice: null, title: `${pick(`title ${name}`, ["企业码", "用水用电联办", "信用修复一件事", "社区微更新"])}做法`, unit: pick(`adopter ${name}`, owners).name, from: null, elsewhere: `示例外市${"一二三"[i % 3]}`, on, verified, effect: null};
}

const adoptable = practices.filter((practice) => practice.collected >= "2021-01-01" && practice.collected <= "2022-09-05" && (practice.tier !== "一般经验" || practice.batch !== null || practice.theme !== null));

export const adoptions: readonly Adoption[] = [
  ...Array.from({length: TAKEN}, (_, i) => taken(shuffled("adoptable", adoptable)[i % adoptable.length]!, i)),
  ...Array.from({length: FROM_ELSEWHERE}, (_, i) => fromElsewhere(i)),
]
  .map((draft, i) => ({draft, i}))
  .sort((a, b) => a.draft.on.localeCompare(b.draft.on) || a.i - b.i)
  .map(({draft}, i) => ({id: `X-${String(i + 1).padStart(3, "0")}`, ...draft}));

export interface Publication {
  readonly id: string;
  readonly title: string;
  readonly practice: string | null;
  readonly unit: string;
  readonly channel: "系统内" | "系统外";
  readonly level: "中央" | "省" | "市";
  readonly outlet: string;
  readonly submitted: string;
  readonly published: string | null;
  readonly endorsed: "中央" | "省" | "市" | null;
  readonly reach: number | null;
}

/** Published since September 2019: the account says 500余. */
export const PUBLISHED = 523;
/** Sent within the system and never published. */
const UNPUBLISHED = 168;
const BEFORE_2021 = 90;
const OUTLETS: Readonly<Record<string, string>> = {
  系统内中央: "示例中央改革简报", 系统内省: "示例省改革动态", 系统内市: "示例市改革信息", 系统外中央: "示例中央媒体", 系统外省: "示例省日报", 系统外市: "示例市日报",
};

type Draft2 = Omit<Publication, "id">;

function item(name: string, practice: Practice | null, level: Publication["level"], published: string | null, submitted: string): Draft2 {
  const channel = published === null || fraction(`channel ${name}`) < 0.55 ? ("系统内" as const) : ("系统外" as const);
  const title = practice === null ? `${pick(`subject ${name}`, ["改革任务推进", "专项行动成效", "区县改革观察", "一线改革故事"])}（${name.replace(/\D/g, "")}）` : practice.title;
  return {
    title, practice: practice?.id ?? null, unit: practice?.unit ?? pick(`unit ${name}`, owners).name, channel, level, outlet: OUTLETS[channel + level]!, submitted, published,
    endorsed: published !== null && level !== "市" && fraction(`endorsed ${name}`) < 0.06 ? level : null,
    reach: channel === "系统外" ? between(`reach ${name}`, 8, 400) * 100 : null,
  };
}

const before = (name: string, day: string): string => addDays(day, -between(`sent ${name}`, 6, 28));

/** What went beyond the city was published there on that day; a promoted case was published in the city on its own. */
function ofPractices(): Draft2[] {
  return practices.flatMap((practice) => [
    ...(practice.beyondCity === null ? [] : [item(`beyond ${practice.id}`, practice, fraction(`central ${practice.id}`) < 0.15 ? "中央" : "省", practice.beyondCity, before(practice.id, practice.beyondCity))]),
    ...(practice.promoted === null || practice.promoted > CUT_OFF ? [] : [item(`promoted ${practice.id}`, practice, "市", practice.promoted, before(practice.id, practice.promoted))]),
  ]);
}

function inTheCity(count: number): Draft2[] {
  const recent = shuffled("city items", practices.filter((practice) => practice.collected >= "2021-01-01" && practice.collected <= "2022-08-20"));
  return Array.from({length: count}, (_, i) => {
    const name = `city ${i}`;
    const practice = i < BEFORE_2021 ? null : recent[i % recent.length]!;
    const published = practice === null ? addDays("2019-09-10", between(`day ${name}`, 0, 470)) : addDays(practice.collected, between(`day ${name}`, 12, 40));
    return item(name, practice, "市", published, before(name, published));
  });
}

function unpublished(): Draft2[] {
  const recent = shuffled("unpublished", practices.filter((practice) => practice.collected >= "2021-01-01" && practice.collected <= "2022-09-20"));
  return recent.slice(0, UNPUBLISHED).map((practice, i) => item(`unpublished ${i}`, practice, pick(`level ${i}`, ["市", "省", "省", "中央"] as const), null, addDays(practice.collected, between(`sent ${i}`, 2, 10))));
}

const shown = ofPractices();

export const publicity: readonly Publication[] = [...shown, ...inTheCity(PUBLISHED - shown.length), ...unpublished()]
  .map((draft, i) => ({draft, i}))
  .sort((a, b) => a.draft.submitted.localeCompare(b.draft.submitted) || a.i - b.i)
  .map(({draft}, i) => ({id: `G-${String(i + 1).padStart(4, "0")}`, ...draft}));
