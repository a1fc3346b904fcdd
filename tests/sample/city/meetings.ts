import {addDays, CUT_OFF} from "../dates.js";
import {between, fraction, pick} from "../seeded.js";
import {committing, counties} from "./units.js";

export interface MeetingItem {
  readonly id: string;
  readonly meeting: string;
  readonly kind: "深改委会议" | "会商研判" | "区县点评会" | "动员部署会";
  readonly on: string;
  readonly theme: string;
  readonly first: boolean;
  readonly decision: string;
  readonly unit: string | null;
  readonly due: string | null;
  readonly closed: string | null;
  /** What the adviser to the commission said on the item, and whether it was taken up. */
  readonly advice: string | null;
  readonly adviceTaken: boolean | null;
  /** Held together with the standing committee. */
  readonly joint: boolean;
}

const HELD: Readonly<Record<MeetingItem["kind"], readonly string[]>> = {
  深改委会议: [
    "2021-02-05", "2021-03-19", "2021-04-23", "2021-06-11", "2021-07-16", "2021-09-03", "2021-10-22", "2021-12-10",
    "2022-01-14", "2022-02-18", "2022-03-25", "2022-05-06", "2022-06-10", "2022-07-15", "2022-08-19", "2022-09-16",
  ],
  会商研判: ["2021-03-30", "2021-05-28", "2021-07-30", "2021-09-28", "2021-11-26", "2022-02-25", "2022-04-27", "2022-05-27", "2022-06-28", "2022-07-28", "2022-08-30"],
  区县点评会: ["2022-01-25", "2022-02-22", "2022-03-22", "2022-04-21", "2022-05-24", "2022-06-23", "2022-07-22", "2022-08-23", "2022-09-22"],
  动员部署会: ["2021-01-18", "2022-01-17"],
};
const CODE: Readonly<Record<MeetingItem["kind"], string>> = {深改委会议: "SG", 会商研判: "HS", 区县点评会: "DP", 动员部署会: "DY"};
const THEMES = ["营商环境", "科技创新", "数字治理", "乡村振兴", "绿色低碳", "民生服务", "基层治理", "国资国企", "对外开放", "要素市场化", "项目建设"];
const ADVICE = ["先试点再推开", "明确责任边界", "同步开展效果评估", "借助数据平台减少填报", "听取企业和群众意见"];
const DECISIONS = ["制定实施办法", "开展专项清理", "建立会商机制", "形成问题清单并限期整改", "总结推广经验", "完善考核细则", "推进系统对接", "组织现场观摩"];

/** Decisions past due and open at the last cut-off; the rest are closed in time or not yet due. */
const OPEN_SHARE = 0.08;

function decided(meeting: string, kind: MeetingItem["kind"], on: string, place: number): Pick<MeetingItem, "decision" | "unit" | "due" | "closed"> {
  const name = `${meeting} ${place}`;
  const county = kind === "区县点评会";
  const unit = pick(`unit ${name}`, county ? counties : committing).name;
  const due = addDays(on, between(`due ${name}`, 30, 90));
  const open = due >= CUT_OFF ? fraction(`early ${name}`) < 0.7 : fraction(`open ${name}`) < OPEN_SHARE;
  const closed = addDays(on, between(`closed ${name}`, 12, 85));
  return {decision: pick(`decision ${name}`, DECISIONS), unit, due, closed: open || closed > CUT_OFF ? null : closed};
}

function itemsOf(kind: MeetingItem["kind"], on: string, number: number): MeetingItem[] {
  const meeting = `${CODE[kind]}-${on.slice(0, 4)}-${String(number).padStart(2, "0")}`;
  const theme = kind === "会商研判" ? THEMES[(number * 3 + Number(on.slice(3, 4))) % THEMES.length]! : kind === "深改委会议" ? `第${number}次会议` : kind === "区县点评会" ? `${Number(on.slice(5, 7))}月区县点评` : `${on.slice(0, 4)}年度动员部署`;
  const count = kind === "深改委会议" ? 4 : 3;
  return Array.from({length: count}, (_, i): MeetingItem => {
    const first = kind === "深改委会议" && i === 0;
    const advised = kind === "深改委会议" && !first && fraction(`advice ${meeting} ${i}`) < 0.4;
    const base = {
      id: `${meeting}-${i + 1}`, meeting, kind, on, theme, first,
      advice: advised ? pick(`advice of ${meeting} ${i}`, ADVICE) : null,
      adviceTaken: advised ? fraction(`taken ${meeting} ${i}`) < 0.75 : null,
      joint: kind === "深改委会议" && number % 4 === 0,
    };
    return first ? {...base, decision: "传达学习上级会议精神", unit: null, due: null, closed: null} : {...base, ...decided(meeting, kind, on, i)};
  });
}

export const meetingItems: readonly MeetingItem[] = (Object.keys(HELD) as MeetingItem["kind"][]).flatMap((kind) =>
  HELD[kind].flatMap((on) => itemsOf(kind, on, HELD[kind].filter((day) => day.slice(0, 4) === on.slice(0, 4) && day <= on).length)),
);
