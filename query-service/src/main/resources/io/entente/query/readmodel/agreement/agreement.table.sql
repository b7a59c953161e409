-- Agreements of a partnership, to be asked which are in force on a day and which end soon.
create table agreement (
    stream_id          text           not null,
    agreement_id       text           not null,
    signed_earliest    date,
    signed_latest      date,
    signed_known       boolean        not null,
    signed_sort_day    date           not null,
    signed_sort_latest date           not null,
    instrument_type    text           not null,
    title              jsonb          not null,
    title_as_reported  text,
    signed             jsonb          not null,
    term               jsonb          not null,
    possible           datemultirange not null,
    certain            datemultirange not null,
    certain_strictly   datemultirange not null,
    ends_on            date,
    end_known          boolean        not null,
    sort_end           date           not null,
    parties            text[]         not null,
    fields             text[]         not null,
    supersedes         text,
    superseded_by      text,
    termination        jsonb,
    event_ids          jsonb          not null,
    sources            jsonb          not null
);
comment on column agreement.signed_sort_day is 'earliest, else latest; 9999-12-31 when neither is known';
comment on column agreement.term is 'what decides whether it is in force: signature, period, amendments of the period, end';
comment on column agreement.possible is 'days on which it may be in force, whatever the reading of years';
comment on column agreement.certain is 'days on which it is in force, both years of a period inclusive';
comment on column agreement.certain_strictly is 'days on which it is in force on any day its years can begin and end';
comment on column agreement.ends_on is 'last day on which it may be in force; null when open';
comment on column agreement.sort_end is 'ends_on; 9999-12-31 when open';
