import {createRequire} from "node:module";
import {dirname, join} from "node:path";

/** The font of the paper edition: Simplified Chinese and Latin, embedded as a subset. */
export const PAPER_FONT = "Noto Sans SC";

const FOLDER = dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/noto-sans-sc/package.json"));

/** The folders of its two weights, one file each. */
export const fontFolders = [join(FOLDER, "400Regular"), join(FOLDER, "700Bold")];

export const fontFiles = [join(FOLDER, "400Regular", "NotoSansSC_400Regular.ttf"), join(FOLDER, "700Bold", "NotoSansSC_700Bold.ttf")];
