select * from raw.faults
order by fault_id
