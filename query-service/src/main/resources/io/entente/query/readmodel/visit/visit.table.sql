-- Visits of one side of a partnership to the other.
create table visit (
    stream_id            text    not null,
    visit_id             text    not null,
    occurred_earliest    date,
    occurred_latest      date,
    occurred_known       boolean not null,
    occurred_sort_day    date    not null,
    occurred_sort_latest date    not null,
    year_doubted         boolean not null,
    visit_kind           text,
    from_place           text    not null,
    to_place             text    not null,
    head_id              text,
    head                 jsonb,
    delegation           jsonb   not null,
    delegation_size      integer,
    hosts                text[]  not null,
    place                jsonb   not null,
    occurred             jsonb   not null,
    fields               text[]  not null,
    summary              jsonb,
    parent_retracted     boolean not null,
    event_ids            jsonb   not null,
    sources              jsonb   not null
);
comment on column visit.occurred_sort_day is 'earliest, else latest; 9999-12-31 when neither is known';
comment on column visit.year_doubted is 'the date is not sure of its year, so no range holds it for certain';
comment on column visit.head_id is 'null also when the head is named without an id';
comment on column visit.delegation_size is 'how many people travelled, the head included; null if not said';
