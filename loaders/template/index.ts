export {chaseOf, type Chase, type ChasedUnit, type Matter} from "./chase.js";
export {countOf, isSilent, KIND_ORDER, KINDS, statusText} from "./chase-words.js";
export {readCityNames, withWarehouse} from "./city-names.js";
export {summaryLine} from "./cover.js";
export {makeChase, makeReturns, yearsKnown, type HandOut} from "./make.js";
export {fileName} from "./names.js";
export {registerWorkbook} from "./register-workbook.js";
export {writeBeside} from "./hand-out.js";
