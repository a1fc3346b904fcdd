select * from evaluation.sensitivity
order by period, edition, peer_group, factor
