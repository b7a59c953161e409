-- Tasks and commitments with what was heard of them, to find those that are open, overdue or forgotten.
create table follow_up (
    stream_id            text    not null,
    target_id            text    not null,
    kind                 text    not null,
    text                 jsonb,
    strength             text,
    promised_by          jsonb,
    obligors             text[]  not null,
    assignees            text[]  not null,
    occurred             jsonb   not null,
    due                  jsonb,
    reports              jsonb   not null,
    status               text    not null,
    closed               boolean not null,
    last_heard           date,
    fields               text[]  not null,
    parent_retracted     boolean not null,
    event_ids            jsonb   not null,
    sources              jsonb   not null,
    occurred_earliest    date,
    occurred_latest      date,
    occurred_known       boolean not null,
    occurred_sort_day    date    not null,
    occurred_sort_latest date    not null,
    due_earliest         date,
    due_latest           date,
    due_known            boolean not null,
    due_sort_day         date    not null,
    due_sort_latest      date    not null
);
comment on column follow_up.promised_by is 'who made the commitment or assigned the task, as reported';
comment on column follow_up.due is 'null when no source says by when';
comment on column follow_up.closed is 'nothing can follow: fulfilled, abandoned or superseded';
comment on column follow_up.last_heard is 'last day on which something can have been heard of it, its own making included; null when unknown';
comment on column follow_up.parent_retracted is 'the event during which it was made was taken back';
comment on column follow_up.occurred_sort_day is 'earliest, else latest; 9999-12-31 when neither is known';
comment on column follow_up.due_sort_day is 'earliest, else latest; 9999-12-31 when neither is known';
