import {committing} from "../city/units.js";
import {pick} from "../seeded.js";
import type {Book} from "../write/book.js";
import {table, type Mistake} from "../write/table.js";

interface Row {
  readonly id: string;
  readonly fieldName: string;
  readonly aspect: string;
  readonly title: string;
  readonly lead: string;
  readonly due: string;
  readonly mistake?: Mistake;
}

/** 行动方案: 5 fields, 34 aspects, 113 tasks; a second plan, never among the 110. */
const FIELDS: readonly (readonly [field: string, aspects: string])[] = [
  ["创新驱动", "研发投入 成果转化 科技金融 人才引育 创新平台 开放合作 知识产权"],
  ["产业升级", "链条培育 技术改造 园区提质 品牌建设 标准引领 现代物流 数字转型"],
  ["城乡融合", "城镇承载 乡村建设 土地制度 公共交通 水网建设 人居环境 县域经济"],
  ["绿色发展", "节能降碳 污染防治 生态修复 循环利用 清洁能源 绿色金融 碳汇建设"],
  ["民生共享", "就业增收 优质教育 健康服务 养老托育 文化供给 社会保障"],
];
const STEPS = ["制度建设", "试点示范", "能力提升", "评估推广"];
const TASKS = 113;

function rows(): Row[] {
  const aspects = FIELDS.flatMap(([fieldName, names]) => names.split(" ").map((aspect) => ({fieldName, aspect})));
  const four = TASKS - aspects.length * 3;
  let n = 0;
  return aspects.flatMap(({fieldName, aspect}, a) =>
    STEPS.slice(0, a < four ? 4 : 3).map((step): Row => {
      const id = `A-${String(++n).padStart(3, "0")}`;
      return {id, fieldName, aspect, title: `${aspect}${step}行动`, lead: pick(`lead ${id}`, committing).name, due: pick(`due ${id}`, ["2023年底前", "2023年12月31日", "2023.12.31"])};
    }),
  );
}

export function actionPlanBooks(): Book[] {
  const grid = table<Row>({
    name: "行动方案",
    above: ["附件"],
    title: "示例市三年行动方案任务分工（2022年度·示例数据）",
    columns: [
      {field: "task_id", header: "项号", width: 10, cell: (row) => row.id},
      {field: "plan", header: "方案名称", width: 12, cell: () => "行动方案"},
      {field: "field_name", header: "板块", width: 12, cell: (row) => row.fieldName},
      {field: "aspect", header: "二级指标", width: 12, cell: (row) => row.aspect},
      {field: "title", header: "工作内容", width: 28, cell: (row) => row.title},
      {field: "lead_units", header: "主办单位", width: 22, cell: (row) => row.lead},
      {field: "start", header: "启动时间", width: 12, cell: () => "2022年2月"},
      {field: "due", header: "完成时限", width: 14, cell: (row) => row.due},
      {field: "measured_by", header: "衡量方式", width: 10, cell: () => "节点"},
      {field: "note", header: "备注", width: 30, cell: () => "2023年底完成，按年评估，不报月进展"},
    ],
    rows: rows(),
    mergeDown: ["plan", "field_name", "aspect"],
  });
  return [{path: "2022-02-15/行动方案任务分工.xlsx", form: "xlsx", grids: [grid]}];
}
