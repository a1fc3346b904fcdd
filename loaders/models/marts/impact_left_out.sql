select * from evaluation.impact_left_out
order by study, unit, reason
