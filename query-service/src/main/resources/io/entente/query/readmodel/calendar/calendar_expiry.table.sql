-- Ends of agreements for calendar programs. Programs keep what they have read, so that of an agreement that was taken back
-- stays as cancelled.
create table calendar_expiry (
    stream_id    text    not null,
    agreement_id text    not null,
    title        jsonb,
    ends_on      date    not null,
    cancelled    boolean not null,
    revision     integer not null
);
comment on column calendar_expiry.title is 'null when the agreement was taken back';
comment on column calendar_expiry.ends_on is 'the last day on which it can be in force';
comment on column calendar_expiry.revision is 'how often what decides the end was told or amended; never falls';
