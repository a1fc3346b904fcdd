select region, level, peer
from evaluation.region_levels
order by region
