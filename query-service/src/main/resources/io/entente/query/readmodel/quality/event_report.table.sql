-- Reports of meetings and visits whose days are known, to find two that tell of the same one.
create table event_report (
    stream_id  text not null,
    report_key text not null,
    source     text not null,
    event_id   text not null,
    about      text not null,
    alike      text not null,
    first_day  date not null,
    last_day   date not null,
    document   text not null
);
comment on column event_report.report_key is 'source and id of the event';
comment on column event_report.about is 'id of the meeting or visit';
comment on column event_report.alike is 'digest of who met, or of who went from where to where';
comment on column event_report.last_day is 'less than 31 days after the first';
comment on column event_report.document is 'id of the document that it cites first';
