select * from raw.files
order by file
