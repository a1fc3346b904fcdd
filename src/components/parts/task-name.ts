/** Code and title; a task whose code is its title is named once. */
export function taskName({task_id, title}: {readonly task_id: string; readonly title: string}): string {
  return task_id === title ? title : `${task_id} ${title}`;
}
