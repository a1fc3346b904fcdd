export {FileBytes} from "./file-bytes";
export {DEFAULT_LIMITS, type Limits, limitsWith, timeAllowed} from "./limits";
export {createReaderPool, type ReaderPool} from "./pool";
export {readBytes} from "./read-bytes";
export {readFile} from "./read-file";
export {type Ended, ReaderThread} from "./reader-thread";
export type {ReadOptions, ReadResult, RefusalCode} from "./result";
