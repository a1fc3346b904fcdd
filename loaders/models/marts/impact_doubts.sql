select * from evaluation.impact_doubts
order by study, "position"
