select * from evaluation.impact_weights
order by study, method, donor
