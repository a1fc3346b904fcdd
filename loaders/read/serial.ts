const DAY = 86_400_000;
/** Day 0 of each date system. The 1900 system counts a 29 February 1900 that never was, so it is one off before serial 61. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const LEAP_DAY_THAT_NEVER_WAS = 60;
/** 9999-12-31 in either system. */
const LAST_1900 = 2_958_465;
const LAST_1904 = LAST_1900 - 1462;

/**
 * A date serial as ISO `2022-06-30`, or `2022-06-30T08:00:00` where it has a time, rounded to the second.
 * `undefined` where the serial is no day: below the first, beyond 9999, or serial 60 of the 1900 system.
 * No time zone is involved.
 */
export function isoFromSerial(serial: number, date1904: boolean): string | undefined {
  const seconds = Math.round(serial * 86_400);
  const day = Math.floor(seconds / 86_400);
  const outside = date1904 ? day < 0 || day > LAST_1904 : day < 1 || day > LAST_1900 || day === LEAP_DAY_THAT_NEVER_WAS;
  if (outside) return undefined;
  const shift = !date1904 && day < LEAP_DAY_THAT_NEVER_WAS ? 1 : 0;
  const time = (date1904 ? EPOCH_1904 : EPOCH_1900) + shift * DAY + seconds * 1000;
  const iso = new Date(time).toISOString();
  return seconds % 86_400 === 0 ? iso.slice(0, 10) : iso.slice(0, 19);
}
