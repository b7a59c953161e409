-- From when to when an actor was seen in a partnership, so that all actors can be sorted by it.
create table presence (
    stream_id        text    not null,
    actor_id         text    not null,
    first_seen       date,
    last_seen        date,
    last_known       boolean not null,
    last_sort_day    date    not null,
    last_sort_latest date    not null,
    sort_from        date,
    sort_to          date
);
comment on column presence.stream_id is 'a partnership; or the actor itself, whose registration is no time of being seen';
comment on column presence.first_seen is 'earliest day of the first time; null when nothing tells';
comment on column presence.last_seen is 'latest day of the last time, which is the one that can have begun last';
comment on column presence.last_sort_day is 'earliest day of the last time; 9999-12-31 when it is not known';
comment on column presence.sort_from is 'least sort day of the dated events, as in timeline; sort_to is the greatest';
