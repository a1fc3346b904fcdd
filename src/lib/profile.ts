export * from "./profile/profile.js";
export {fits} from "./profile/fits.js";
export type {ProfileMistake} from "./profile/desk.js";
export {readProfile, type ProfileResult} from "./profile/read-profile.js";
