-- Tasks for calendar programs. Programs keep what they have read, so a task that was taken back stays as cancelled.
create table calendar_task (
    stream_id         text    not null,
    task_id           text    not null,
    text              jsonb,
    occurred_sort_day date    not null,
    due_latest        date,
    cancelled         boolean not null,
    revision          integer not null
);
comment on column calendar_task.text is 'null when the task was taken back';
comment on column calendar_task.occurred_sort_day is 'day of the assignment: earliest, else latest; 9999-12-31 when neither is known';
comment on column calendar_task.due_latest is 'the last day on which it is due; null when nobody said';
comment on column calendar_task.revision is 'how often it was amended or followed up; never falls';
