import {wordTable} from "./say.js";

/** Lines of the log, each a step of a run; the operations guide says of each what it means. */
export const logWords = wordTable({
  begin: ["开始 {command}", "{command} begins"],
  read: ["台账已读：{files} 个文件（新读 {read} 个），{rows} 行，退回 {refused} 行", "ledgers read: {files} files ({read} anew), {rows} rows, {refused} refused"],
  warehouse: ["仓库可用，数据指纹 {stamp}", "warehouse good, stamp {stamp}"],
  site: ["网站已生成：{folder}", "site built: {folder}"],
  snapshot: ["报告已冻结：{id}", "report frozen: {id}"],
  refused: ["没有做成：{reason}", "refused: {reason}"],
  locked: ["另一次运行（进程 {holder}）还没结束，这次没有做", "another run (process {holder}) is under way; nothing was done"],
  crashed: ["程序出错：{reason}", "the program failed: {reason}"],
  end: ["结束 {command}，退出码 {exit}，用时 {seconds} 秒", "{command} ends, exit code {exit}, {seconds} seconds"],
});

export const levelWords = wordTable({
  info: ["信息", "info"],
  warn: ["提醒", "warn"],
  error: ["错误", "error"],
});
