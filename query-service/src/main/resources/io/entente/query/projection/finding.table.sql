-- What events say that does not fit the rest of their stream. Grows and shrinks with the history.
create table finding (
    stream_id   text not null,
    finding_key text not null,
    source      text not null,
    event_id    text not null,
    concerns    text not null,
    rule        text not null,
    subject     text not null
);
