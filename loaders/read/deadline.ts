/** A file that gets no processor at all is given up after so many times the time allowed. */
const PATIENCE = 3;

let running = 0;

/**
 * Calls `late` once a piece of work has had the time allowed. On a machine that is busy with other things the clock runs
 * on while the work stands still: then it is given until this process has worked that long for each piece under way.
 * @param milliseconds time allowed
 * @returns ends the wait; to be called when the work is done, and by nobody else
 */
export function startDeadline(milliseconds: number, late: () => void): () => void {
  running++;
  const begun = performance.now();
  const worked = process.cpuUsage();
  const check = () => {
    const {user, system} = process.cpuUsage(worked);
    const lacking = Math.min(milliseconds - (user + system) / 1000 / running, PATIENCE * milliseconds - (performance.now() - begun));
    if (lacking < 1) late();
    else timer = setTimeout(check, lacking);
  };
  let timer = setTimeout(check, milliseconds);
  return () => {
    running--;
    clearTimeout(timer);
  };
}
