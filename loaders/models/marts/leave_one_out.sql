select * from evaluation.leave_one_out
order by period, edition, peer_group, code
