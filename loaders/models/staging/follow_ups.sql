with arrived as (
    select * from raw.follow_ups where received <= getvariable('as_of')
),

latest as (
    select *
    from arrived
    qualify row_number() over (partition by paper_id order by received desc, arrival desc, "row" desc) = 1
)

select * exclude (cells, other) from latest
order by paper_id
