-- Promises and what followed.
create table promise (
    stream_id     text    not null,
    commitment_id text    not null,
    follow_ups    integer not null,
    status        text
);
