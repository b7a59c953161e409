-- Promises of money, payments folded in. An unknown amount is null and never zero.
create table funding (
    stream_id             text    not null,
    funding_id            text    not null,
    programme_id          text,
    agreement_id          text,
    funder_id             text    not null,
    recipient_id          text,
    money                 jsonb   not null,
    amount_known          boolean not null,
    currency              text,
    finance_kind          text,
    share                 text,
    committed             jsonb   not null,
    period                jsonb,
    runs_from             date,
    runs_to               date,
    by_year               jsonb   not null,
    wording               jsonb,
    fields                text[]  not null,
    crs                   text[]  not null,
    disbursements         jsonb   not null,
    event_ids             jsonb   not null,
    sources               jsonb   not null,
    committed_earliest    date,
    committed_latest      date,
    committed_known       boolean not null,
    committed_sort_day    date    not null,
    committed_sort_latest date    not null
);
comment on column funding.by_year is 'how the amount was divided among years: rule, period, and the amounts of each year';
comment on column funding.crs is 'purpose codes of its own fields; without any, those of its programme count';
comment on column funding.runs_from is 'first day of the period, else of the promise; null when open';
comment on column funding.committed_sort_day is 'earliest, else latest; 9999-12-31 when neither is known';
