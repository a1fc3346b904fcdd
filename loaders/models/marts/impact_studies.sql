select * from evaluation.impact_studies
order by study
