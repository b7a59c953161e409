alter table calendar_task add primary key (stream_id, task_id);
create index calendar_task_by_day on calendar_task (occurred_sort_day, stream_id, task_id);
