import {register, text} from "../field.js";

export const units = register({
  name: "units",
  label: text("单位名录", "Units"),
  grain: text("一行一个单位", "one row per unit"),
  key: ["unit_id"],
  hints: ["单位名录", "单位名册", "单位", "units"],
  shownToUnit: ["unit_id", "name", "short_name", "kind", "peer_group", "reports", "commits"],
  fields: {
    unit_id: {kind: "code", required: true, label: text("单位编码", "Unit code"), synonyms: ["单位代码", "代码"], examples: ["D01", "C01"]},
    name: {kind: "text", required: true, label: text("单位名称", "Unit name"), synonyms: ["单位全称", "全称", "名称"], examples: ["市水利局", "甲区"]},
    short_name: {kind: "text", label: text("简称", "Short name"), synonyms: ["单位简称"], examples: ["水利局", "甲区"]},
    aliases: {
      kind: "text",
      label: text("别名", "Aliases"),
      about: text("台账里对同一单位的其他写法，用、隔开", "other ways ledgers write this unit, joined by 、"),
      synonyms: ["曾用名", "其他写法"],
      examples: ["水务局、市水务局", "甲区人民政府"],
    },
    kind: {
      kind: "choice",
      required: true,
      label: text("单位类别", "Kind of unit"),
      synonyms: ["类别", "单位类型", "类型"],
      choices: {
        county: {label: text("区县", "County"), words: ["县区", "区县（市）", "区（县）"]},
        zone: {label: text("功能区", "Functional zone"), words: ["开发区"]},
        department: {label: text("市直部门", "Department"), words: ["部门", "市直单位", "市直"]},
        office: {label: text("改革办", "Reform office"), words: ["市委改革办"]},
      },
      examples: ["市直部门", "区县"],
    },
    peer_group: {
      kind: "text",
      label: text("考核分类", "Peer group"),
      about: text("同类才比较；空着则用单位类别", "compared only within it; blank means the kind of unit"),
      synonyms: ["分类", "考核类别", "组别"],
      examples: ["部门一类", "区县"],
    },
    reports: {kind: "flag", label: text("是否应报", "Expected to report"), about: text("每月应报送进展的单位", "expected to report progress every month"), synonyms: ["应报"], otherwise: "是", examples: ["是", "是"]},
    commits: {kind: "flag", label: text("是否承诺部门", "Publishes commitments"), synonyms: ["承诺部门", "是否公开承诺"], otherwise: "否", examples: ["是", "否"]},
    sort: {kind: "integer", label: text("排序", "Order"), synonyms: ["顺序"], examples: ["1", "2"]},
    contact: {kind: "personal", label: text("联系人", "Contact"), synonyms: ["联系电话", "电话", "手机", "手机号", "联络员"]},
  },
});

export const leaders = register({
  name: "leaders",
  label: text("领导名录", "Leaders"),
  grain: text("一行一位市级领导", "one row per city leader"),
  key: ["leader_id"],
  hints: ["领导名录", "市级领导", "领导", "leaders"],
  fields: {
    leader_id: {kind: "code", required: true, label: text("领导编码", "Leader code"), synonyms: ["编码", "代码"], examples: ["L01", "L02"]},
    name: {kind: "text", required: true, label: text("称谓", "Name"), synonyms: ["姓名", "领导姓名", "市级领导"], examples: ["市领导甲", "市领导乙"]},
    post: {kind: "text", label: text("职务", "Post"), synonyms: ["现任职务"], examples: ["示例职务一", "示例职务二"]},
    sort: {kind: "integer", label: text("排序", "Order"), synonyms: ["顺序"], examples: ["1", "2"]},
  },
});
