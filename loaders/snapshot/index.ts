export {compareSnapshot} from "./compare.js";
export {createSnapshot} from "./create.js";
export {baseFolder, deriveAgain, type Derivation} from "./derive.js";
export {inputsStill, type InputsStill} from "./inputs-still.js";
export type {SnapshotResult, SnapshotSuccess} from "./result.js";
export {signatureState, signSnapshot, type SignatureState} from "./sign.js";
export {verifySnapshot} from "./verify.js";
