/** What of the tasks a unit leads its measures divide by: those of the counted plan, and a county's own broken-down items. */
export function isCounted({city, parent_task_id}: {readonly city: boolean; readonly parent_task_id: string | null}): boolean {
  return city || parent_task_id !== null;
}
