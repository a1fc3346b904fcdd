select * from evaluation.impact_methods
order by study, method
