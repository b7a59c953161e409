alter table agreement_document add primary key (stream_id, document_key);
create index agreement_document_by_agreement on agreement_document (agreement_id);
