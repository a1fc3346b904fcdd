with arrived as (
    select * from raw.assignments where received <= getvariable('as_of')
),

-- The text of an instruction is never sent out: a return that comes back without it does not take it away.
kept as (
    select * replace (
        last_value(leader ignore nulls) over versions as leader,
        last_value(instruction ignore nulls) over versions as instruction
    )
    from arrived
    window versions as (partition by assignment_id order by received, arrival, "row")
),

latest as (
    select *
    from kept
    qualify row_number() over (partition by assignment_id order by received desc, arrival desc, "row" desc) = 1
)

select * exclude (cells, other) from latest
order by assignment_id
