with arrived as (
    select * from raw.documents where received <= getvariable('as_of')
),

latest as (
    select *
    from arrived
    qualify row_number() over (partition by document_id, unit order by received desc, arrival desc, "row" desc) = 1
)

select * exclude (cells, other) from latest
order by document_id, unit
