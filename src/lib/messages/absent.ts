import {wordTable} from "./say.js";

/** Words for registers that have not come yet. */
export const absentWords = wordTable({
  title: ["还没有收到的台账：{count}种", "Registers not received yet: {count}"],
  hint: ["放进收件文件夹，对应的页面就有内容；空白表用 youjie template 生成。", "Put them into the inbox and the page named beside each is filled; youjie template makes blank ones."],
});
