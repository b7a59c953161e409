-- Rules that the events of one stream break. Rules that span streams or depend on the day are asked by the query.
create table quality_finding (
    stream_id   text   not null,
    finding_key text   not null,
    rule        text   not null,
    subject     text   not null,
    source      text   not null,
    event_id    text   not null,
    event_ids   jsonb  not null,
    documents   text[] not null
);
comment on column quality_finding.subject is 'what the rule is about: an id or a code';
comment on column quality_finding.event_id is 'the event to look at first, with its source';
comment on column quality_finding.documents is 'of single-source: where the evidence stands; a finding only if all go back to one';
