export {createSnapshot, type SnapshotOptions} from "./create.js";
export {inputsStill, type InputsStill} from "./inputs-still.js";
export type {SnapshotFailure, SnapshotResult, SnapshotSuccess} from "./result.js";
export {verifySnapshot, type Verification} from "./verify.js";
