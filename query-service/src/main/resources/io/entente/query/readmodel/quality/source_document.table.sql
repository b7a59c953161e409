-- Documents that events were taken from, and what they were copied from.
create table source_document (
    stream_id text   not null,
    source_id text   not null,
    source    text   not null,
    event_id  text   not null,
    roots     text[] not null
);
comment on column source_document.roots is 'what its evidence goes back to; itself when it is copied from nothing';
