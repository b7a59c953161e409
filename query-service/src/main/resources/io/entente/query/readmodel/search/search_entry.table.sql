-- What can be found: every event that counts, and every actor by its names.
create table search_entry (
    stream_id            text     not null,
    entry_key            text     not null,
    kind                 text     not null,
    occurred_earliest    date,
    occurred_latest      date,
    occurred_known       boolean  not null,
    occurred_sort_day    date     not null,
    occurred_sort_latest date     not null,
    source               text     not null,
    event_id             text     not null,
    type                 text     not null,
    occurred             jsonb,
    passages             jsonb    not null,
    actors               text[]   not null,
    fields               text[]   not null,
    places               text[]   not null,
    years                text[]   not null,
    parent_retracted     boolean  not null,
    event_ids            jsonb    not null,
    sources              jsonb    not null,
    words                tsvector not null
);
comment on column search_entry.entry_key is 'source and id of an event; the id of an actor';
comment on column search_entry.kind is 'event or actor';
comment on column search_entry.passages is 'names, titles and wordings as they were written, for highlights; labels of fields come from the vocabulary';
comment on column search_entry.years is 'in which it may have happened; empty when open-ended or unknown';
comment on column search_entry.words is 'folded words of all texts, actor:… and field:… in place of their names, and type:…, year:…, place:…, stream:…, sorted:… (the year of the sort day) to narrow a search by';
