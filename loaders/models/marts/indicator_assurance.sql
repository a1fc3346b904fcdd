select * from evaluation.indicator_assurance
order by series
