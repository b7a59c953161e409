alter table quality_finding add primary key (stream_id, finding_key);
create index quality_finding_by_rule on quality_finding (rule, stream_id, finding_key);
create index quality_finding_by_stream on quality_finding (stream_id, rule, finding_key);
