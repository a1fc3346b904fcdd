select * from evaluation.indicator_seasons
order by series
