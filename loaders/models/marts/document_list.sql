select
    documents.document_id,
    documents.title,
    documents.level,
    documents.unit,
    units.name as unit_name,
    documents.task_id,
    documents.received_on,
    documents.conveyed_on,
    documents.studied_on,
    documents.own_due,
    documents.issued_on,
    documents.own_title,
    documents.own_number,
    coalesce(documents.major_policy, false) as major_policy,
    documents.row_id
from staging.documents
inner join staging.units on units.unit_id = documents.unit
order by documents.document_id, documents.unit
