select * from evaluation.task_status
order by period, task_id
