-- Of tests: a row of each event, and a text that is refused.
create table fragile (
    stream_id text not null,
    event_key text not null,
    wording   text not null check (wording not like '%unstorable%')
);
