select * from evaluation.changes
order by received desc, register, row_key, "column", kind, row_id, row_id_before
