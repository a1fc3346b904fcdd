export {DEFAULT_LIMITS, type Limits} from "./limits";
export {createReaderPool, type ReaderPool} from "./pool";
export {readBytes} from "./read-bytes";
export {readFile} from "./read-file";
export type {ReadOptions, ReadResult, RefusalCode} from "./result";
