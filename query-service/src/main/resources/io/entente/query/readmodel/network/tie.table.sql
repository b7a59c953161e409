-- What ties actors to each other: partnerships, meetings, money, memberships.
create table tie (
    stream_id    text    not null,
    tie_key      text    not null,
    kind         text    not null,
    actors       text[]  not null,
    joins        boolean not null,
    since        jsonb,
    since_earliest date,
    since_latest date,
    changes      jsonb   not null,
    weight       integer not null,
    amount_known boolean,
    event_ids    jsonb   not null,
    sources      jsonb   not null
);
comment on column tie.tie_key is 'kind and actors; one for the partnership itself';
comment on column tie.actors is 'all that it ties to each other; a directed tie goes from the first to the second';
comment on column tie.joins is 'false as long as too few actors of a partnership are known to tie anybody';
comment on column tie.since_earliest is 'first day on which it can have begun; null when nothing tells';
comment on column tie.changes is 'of kind, in the order in which they happened, to tell the kind on a day';
comment on column tie.since_latest is 'last day on which it can have begun; null when nothing tells';
comment on column tie.weight is 'how many events count for it';
comment on column tie.amount_known is 'whether all amounts are; null for what is no money';
comment on column tie.event_ids is 'the first hundred events that declare it';
