alter table source_document add primary key (stream_id, source_id);
create index source_document_by_id on source_document (source_id);
