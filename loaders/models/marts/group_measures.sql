select * from evaluation.group_measures
order by period, edition, peer_group, code
