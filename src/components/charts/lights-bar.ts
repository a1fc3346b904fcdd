import {lightWords} from "../../lib/messages/lights.js";
import {say} from "../../lib/messages/say.js";
import {lightOrder, lightSigns, type Light} from "./lights.js";
import {stackedBar, type StackedBarOptions} from "./stacked-bar.js";

/** How many tasks each light has; a light that is not named has none. */
export type LightCounts = Readonly<Partial<Record<Light, number>>>;

/** All tasks of a month by light: ● 完成 ▲ 超序时 ◆ 达序时 ▼ 未达序时 ■ 逾期 ○ 未启动 ‖ 暂缓 ? 待定. */
export function lightsBar(counts: LightCounts, options: StackedBarOptions): SVGElement {
  const parts = lightOrder.map((light) => ({
    label: say(lightWords[light], options.language),
    count: counts[light] ?? 0,
    hue: lightSigns[light].hue,
    light,
    open: light === "not_started" || light === "undetermined",
  }));
  return stackedBar(parts, options);
}
