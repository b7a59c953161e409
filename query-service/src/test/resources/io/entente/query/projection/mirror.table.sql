-- Everything about an effective event that can differ.
create table mirror (
    stream_id    text    not null,
    event_key    text    not null,
    event        text    not null,
    corrected_by text    not null,
    year_certain boolean not null,
    flags        text    not null
);
