with arrived as (
    select * from raw.honours where received <= getvariable('as_of')
),

latest as (
    select *
    from arrived
    qualify row_number() over (partition by honour_id order by received desc, arrival desc, "row" desc) = 1
)

-- a deduction is a size: the register takes -0.5 and 0.5 alike
select * exclude (cells, other) replace (case when kind = 'deduction' then abs(points) else points end as points)
from latest
order by honour_id
