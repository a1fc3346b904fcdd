select * from evaluation.unit_scores
order by period, edition, unit_id
