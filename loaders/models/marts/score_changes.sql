select * from evaluation.score_changes
order by period, edition, unit_id, part, code
