select * from evaluation.impact_gaps
order by study, method, unit, "year"
