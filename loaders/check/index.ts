export {checkWorkbook, type CheckOptions} from "./check-workbook";
export {explain} from "./explain";
export {recognise, type Recognised} from "./recognise";
export {readOptionsFor} from "./match-profile";
export {emptyWorld, learn, type TaskRef, type World} from "./world";
export {typeAlone} from "./type-alone";
