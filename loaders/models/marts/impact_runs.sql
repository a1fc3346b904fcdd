select * from evaluation.impact_runs
order by study, method, run, subject
