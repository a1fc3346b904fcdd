import type {Text} from "../../src/lib/field.js";

interface CommandHelp {
  readonly usage: string;
  readonly about: Text;
  readonly exits: readonly (readonly [code: number, meaning: Text])[];
}

const INGEST_EXITS = [
  [0, {zh: "全部接收", en: "nothing refused"}],
  [1, {zh: "已更新，但有行或文件被退回（见问题清单）", en: "published, with rows or files refused (see the faults)"}],
  [2, {zh: "这次运行被拒绝，上次的结果保留", en: "run refused; the last good result stays"}],
] as const;

const WRONG_USE = [3, {zh: "命令写错了（4：程序出错）", en: "the command line was not understood (4: the program failed)"}] as const;

/** Every command, in both languages; the README and the operations guide are checked against it. */
export const commands: Readonly<Record<string, CommandHelp>> = {
  start: {
    usage: "youjie start [--data <folder>] [--port <n>]",
    about: {zh: "装好缺的、读台账、评价、建站、在 127.0.0.1 打开并显示地址；Ctrl-C 停止", en: "install what is missing, ingest, evaluate, build, serve on 127.0.0.1 and print the address; Ctrl-C stops it"},
    exits: [[0, {zh: "已停止", en: "stopped"}], [2, {zh: "没有可以展示的结果", en: "there is no result to show"}], WRONG_USE],
  },
  ingest: {
    usage: "youjie ingest [--data <folder>] [--as-of <yyyy-mm-dd>] [--json]",
    about: {zh: "把收件夹里的台账读入仓库并评价；--as-of 只看那天之前收到的", en: "read the ledgers of the inbox into the warehouse and evaluate; --as-of knows only what had come by that day"},
    exits: [...INGEST_EXITS, WRONG_USE],
  },
  watch: {
    usage: "youjie watch [--data <folder>] [--json]",
    about: {zh: "有文件放进收件夹就入库、建站；没拷完的文件等拷完；Ctrl-C 停止", en: "ingest and build whenever a file lands in the inbox; one still being copied is waited for; Ctrl-C stops it"},
    exits: [[0, {zh: "已停止", en: "stopped"}], [2, {zh: "没有这个数据夹", en: "there is no such data folder"}], WRONG_USE],
  },
  check: {
    usage: "youjie check <file…> [--data <folder>] [--json]",
    about: {zh: "不入库，只说明每个表认成了什么、哪列对哪列、哪些单元格有问题", en: "without loading anything: what each sheet was taken for, which column became what, which cells have faults"},
    exits: [[0, {zh: "没有退回", en: "nothing refused"}], [1, {zh: "有行或文件会被退回", en: "rows or files would be refused"}], [2, {zh: "文件找不到", en: "a file was not found"}], WRONG_USE],
  },
  build: {
    usage: "youjie build [--edition internal|unit:<code>|public] [--data <folder>]",
    about: {zh: "用仓库里的结果生成网站：内部版在 <data>/site；--edition public 在 <data>/site-public，unit:<单位编码> 在 <data>/site-unit-<编码>，只含该读者可以看的", en: "build the site from the warehouse: the internal edition in <data>/site, --edition public in <data>/site-public, unit:<code> in <data>/site-unit-<code>, with what that reader may see and nothing else"},
    exits: [[0, {zh: "已生成", en: "built"}], [2, {zh: "没有生成，上次的网站保留", en: "not built; the last good site stays"}], WRONG_USE],
  },
  serve: {
    usage: "youjie serve [--edition internal|unit:<code>|public] [--data <folder>] [--port <n>]",
    about: {zh: "在 127.0.0.1 打开已生成的网站（从 3000 起第一个空闲端口）", en: "serve the built site on 127.0.0.1 (first free port from 3000)"},
    exits: [[0, {zh: "已停止", en: "stopped"}], [2, {zh: "还没有网站", en: "there is no site yet"}], WRONG_USE],
  },
  snapshot: {
    usage: "youjie snapshot --period <yyyy-mm> [--kind monthly|midyear|annual|pack] [--compare <folder>] [--edition internal|unit:<code>|public] [--as-of <yyyy-mm-dd>] [--lang zh|en|both] [--sign <key.pem>] [--data <folder>] [--output <folder>]",
    about: {zh: "冻结一份报告：网页、PDF、可编辑文稿、表格、数据包和校验清单；--kind 月报、半年对账、年度交账、点评会参阅；--compare 列出一份冻结报告以来的修订（不用 --period）；--edition 只放该读者可以看的；--sign 用本地 ed25519 私钥签名", en: "freeze a report: HTML, PDF, DOCX, tables, a data package and a manifest of checksums; --kind says which (pack: two pages for the county review); --compare <frozen folder> instead of --period lists what has been revised since; --edition holds what that reader may see and nothing else; --sign signs with a local ed25519 key"},
    exits: [[0, {zh: "已冻结", en: "frozen"}], [2, {zh: "没有冻结", en: "not frozen"}], WRONG_USE],
  },
  verify: {
    usage: "youjie verify <folder…> [--key <public.pem>] [--data <folder>]",
    about: {zh: "核对一份冻结的报告有没有被改动；输入仍在时按当时所知重新推算各表；--key 核对签名", en: "say whether a frozen report was changed; with its inputs at hand its tables are made anew as of then; --key checks the signature"},
    exits: [[0, {zh: "完好", en: "intact"}], [1, {zh: "有改动、缺失或多出的文件，重新推算的表不同，或签名不对", en: "files changed, missing or added, tables that come out otherwise, or a wrong signature"}], [2, {zh: "不是一份冻结的报告", en: "not a frozen report"}], WRONG_USE],
  },
  template: {
    usage: "youjie template <register|all> | --unit <unit_id|all> --period <yyyy-mm> [--output <file or folder>] [--lang zh|en|both] [--data <folder>]",
    about: {zh: "空白台账（下拉选项、填写说明、两行示例）；或各单位的回填表，印好其未办结事项，填好放回收件夹即可（默认放在 <data>/outbox）", en: "a register's blank workbook (lists, instructions, two example rows); or a unit's return workbook, its open items printed, to be filled in and dropped back into the inbox (in <data>/outbox unless told)"},
    exits: [[0, {zh: "已生成", en: "made"}], [2, {zh: "没有生成", en: "not made"}], WRONG_USE],
  },
  chase: {
    usage: "youjie chase --period <yyyy-mm> [--output <folder>] [--lang zh|en|both] [--data <folder>] [--json]",
    about: {zh: "谁还没报、哪些事项到期未办结：列表，并为每个单位生成催报文件和一份清单（默认放在 <data>/outbox）", en: "who has not reported and what is past its day: a table, a reminder workbook per unit and a cover list (in <data>/outbox unless told)"},
    exits: [[0, {zh: "已列出", en: "listed"}], [2, {zh: "没有生成", en: "not made"}], WRONG_USE],
  },
  bundle: {
    usage: "youjie bundle [--output <file.tar.gz>] [--node] [--tests]",
    about: {zh: "把程序和所需的一切打成一个包，到没有网络的机器上用包里的 install 安装；--node 带上 Node，--tests 带上测试和示例城市（默认放在 dist）", en: "pack the program and all it needs into one archive, installed by its own install script on a machine without a network; --node takes Node along, --tests the tests and the sample city (into dist unless told)"},
    exits: [[0, {zh: "已打好", en: "made"}], [2, {zh: "写不进去", en: "could not be written"}], WRONG_USE],
  },
  health: {
    usage: "youjie health [--data <folder>] [--as-of <yyyy-mm-dd>] [--json]",
    about: {zh: "上次运行怎样、资料有多新（<data>/health.json）；限期写在 city.json 的 freshness 里；--as-of 按那一天判断", en: "how the last run ended and how fresh the data are (<data>/health.json), by the limits under freshness in city.json; --as-of judges by that day"},
    exits: [[0, {zh: "正常", en: "fresh"}], [1, {zh: "迟了，或上次运行被拒绝", en: "late, or the last run was refused"}], [2, {zh: "过期，或没有可用的结果", en: "stale, or there is no good result"}], WRONG_USE],
  },
  test: {
    usage: "youjie test",
    about: {zh: "类型、规范、单元、样例、网页、断网：全部检查", en: "everything that proves the project: types, lint, unit, golden cases, pages, no network"},
    exits: [[0, {zh: "全部通过", en: "all passed"}], [1, {zh: "有未通过", en: "something failed"}]],
  },
};

/** The help of one command, or of all, in both languages. */
export function helpText(command?: string): string {
  const known = command === undefined ? undefined : commands[command];
  if (known) return [known.usage, `  ${known.about.zh}`, `  ${known.about.en}`, "", "退出码 Exit codes", ...known.exits.map(([code, meaning]) => `  ${code}  ${meaning.zh} · ${meaning.en}`)].join("\n");
  return [
    "有解 Youjie",
    "",
    ...Object.values(commands).flatMap((each) => [each.usage, `  ${each.about.zh}`, `  ${each.about.en}`]),
    "",
    "youjie <command> --help   某个命令的用法和退出码 · usage and exit codes of one command",
    "--lang zh|en   信息所用的文字 · language of messages     --json   给程序读的输出 · output for machines     --log json|text   逐步日志 · log lines (stderr)",
  ].join("\n");
}
