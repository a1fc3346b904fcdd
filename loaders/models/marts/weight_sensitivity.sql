select * from evaluation.weight_sensitivity
order by period, edition, peer_group, code
