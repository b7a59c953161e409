-- Programmes of a partnership, and who promised money for them.
create table programme (
    stream_id           text    not null,
    programme_id        text    not null,
    name                jsonb   not null,
    sort_name           text    not null,
    wording             jsonb,
    launched            jsonb   not null,
    period              jsonb,
    runs_from           date,
    runs_to             date,
    place               jsonb,
    organisations       jsonb   not null,
    agreement_id        text,
    ambiguity           text,
    fields              text[]  not null,
    crs                 text[]  not null,
    sdg                 text[]  not null,
    funders             text[]  not null,
    pledges             jsonb   not null,
    amounts_known       boolean not null,
    iati_activity       boolean not null,
    event_ids           jsonb   not null,
    sources             jsonb   not null,
    launched_earliest   date,
    launched_latest     date,
    launched_known      boolean not null,
    launched_sort_day   date    not null,
    launched_sort_latest date   not null
);
comment on column programme.runs_from is 'first day of the period, else of the launch; null when open';
comment on column programme.runs_to is 'last day of the period; null when open or not told';
comment on column programme.crs is 'purpose codes of its fields';
comment on column programme.funders is 'who is said to fund it or promised money for it';
comment on column programme.amounts_known is 'no promise for it has an unknown amount';
comment on column programme.iati_activity is 'a day and an organisation in a role of IATI are known, so it can be published there';
comment on column programme.launched_sort_day is 'earliest, else latest; 9999-12-31 when neither is known';
