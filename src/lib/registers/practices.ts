import {register, text} from "../field.js";

export const practices = register({
  name: "practices",
  label: text("经验做法", "Practices"),
  grain: text("一行一条经验做法", "one row per practice"),
  key: ["practice_id"],
  hints: ["经验", "做法", "案例", "practices"],
  shownToUnit: ["practice_id", "title", "unit", "theme", "tier", "collected_on", "problem_id", "batch", "selected_on", "promoted_on", "beyond_city_on"],
  fields: {
    practice_id: {kind: "code", required: true, label: text("经验编号", "Practice code"), synonyms: ["编号", "案例编号"], examples: ["E-001", "E-002"]},
    title: {kind: "text", required: true, label: text("经验名称", "Practice"), synonyms: ["做法名称", "案例名称", "经验做法", "名称", "典型经验", "创新做法", "案例题目"], examples: ["一件事一次办", "齐鑫贷"]},
    unit: {kind: "unit", required: true, label: text("报送单位", "Unit"), synonyms: ["单位", "责任单位", "申报单位"], examples: ["甲区", "市财政局"]},
    theme: {kind: "text", label: text("主题", "Theme"), about: text("“十大创新”的主题，不属于的空着", "one of the ten innovation themes, blank if none"), synonyms: ["所属主题", "十大创新", "专题"], examples: ["营商环境创新", ""]},
    tier: {
      kind: "choice",
      label: text("培育层级", "Tier"),
      synonyms: ["层级", "类别"],
      choices: {
        county_brand: {label: text("区县品牌", "County brand"), words: ["区县创品牌"]},
        department_highlight: {label: text("部门亮点", "Department highlight"), words: ["部门出亮点"]},
        general: {label: text("一般经验", "General practice"), words: ["一般"]},
      },
      otherwise: "general",
      examples: ["区县品牌", "部门亮点"],
    },
    collected_on: {kind: "date", required: true, label: text("收集日期", "Collected on"), synonyms: ["报送日期", "征集时间"], examples: ["2022-03-01", "2022年5月"]},
    problem_id: {kind: "code", label: text("来自问题", "From problem"), synonyms: ["对应问题编号"], examples: ["P-0001", ""]},
    batch: {kind: "integer", label: text("典型案例批次", "Case batch"), synonyms: ["批次", "案例批次"], min: 1, max: 99, examples: ["1", ""]},
    selected_on: {kind: "date", label: text("入选日期", "Selected on"), synonyms: ["入选时间", "评选时间"], examples: ["2021-12-20", ""]},
    promoted_on: {kind: "date", label: text("推介日期", "Promoted on"), about: text("作为典型案例被推介", "promoted as a typical case"), synonyms: ["推介时间"], examples: ["2022-05-11", ""]},
    beyond_city_on: {kind: "date", label: text("市外推广日期", "Promoted beyond the city on"), synonyms: ["市外推广", "市外推广时间", "省级以上推广时间"], examples: ["2022-06-02", ""]},
  },
});

export const honours = register({
  name: "honours",
  label: text("加分扣分", "Awards and deductions"),
  grain: text("一行一个加分或扣分事项", "one row per award or deduction"),
  key: ["honour_id"],
  hints: ["加分", "扣分", "表彰", "通报", "honours"],
  shownToUnit: ["honour_id", "unit", "kind", "matter", "points", "document", "granted_on"],
  fields: {
    honour_id: {kind: "code", required: true, label: text("事项编号", "Item code"), synonyms: ["编号"], examples: ["H-01", "H-02"]},
    unit: {kind: "unit", required: true, label: text("单位", "Unit"), synonyms: ["责任单位", "受奖单位", "获奖单位"], examples: ["甲区", "市商务局"]},
    kind: {
      kind: "choice",
      required: true,
      context: "sheet",
      label: text("类别", "Kind"),
      synonyms: ["加扣分", "类型"],
      choices: {
        award: {label: text("加分", "Award"), words: ["表彰", "奖励"]},
        deduction: {label: text("扣分", "Deduction"), words: ["通报扣分", "通报"]},
        affirmation: {label: text("一票肯定", "Full affirmation")},
        veto: {label: text("一票否决", "Veto")},
      },
      examples: ["加分", "扣分"],
    },
    matter: {kind: "text", required: true, label: text("事项", "Matter"), about: text("同一事项就高不重复", "one matter counts once, at its highest"), synonyms: ["加分事项", "扣分事项", "扣分原因", "加分原因"], examples: ["国务院督查激励", "敷衍应付被通报"]},
    points: {kind: "number", min: -100, max: 100, unit: "分", label: text("分值", "Points"), about: text("扣分写 0.5 或 -0.5 都一样", "a deduction may be written 0.5 or -0.5"), synonyms: ["加分", "扣分", "得分"], examples: ["1", "0.5"]},
    document: {kind: "text", required: true, label: text("依据文件", "Document"), synonyms: ["文号", "依据", "佐证材料", "依据文号", "文件依据"], examples: ["示例发〔2022〕1号", "示例改办通报第3期"]},
    granted_on: {kind: "date", required: true, label: text("日期", "Date"), synonyms: ["时间", "印发日期", "认定日期"], examples: ["2022-06-10", "2022-07-01"]},
  },
});
