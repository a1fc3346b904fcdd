select * from evaluation.rank_acceptability
order by period, edition, unit_id, rank
