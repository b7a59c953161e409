-- Read models are made from one log, known by the id that Kafka gave its topic. A database that was used with several topics
-- holds a mix of them: it is recorded as made from none that exists, so that no service goes on with it.
insert into event_log (topic, topic_id, partitions)
    select string_agg(topic, ' and ' order by topic), 'several-logs', max(partitions) from event_log having count(*) > 1;
delete from event_log where topic_id <> 'several-logs' and exists (select from event_log where topic_id = 'several-logs');
create unique index event_log_one on event_log ((true));
comment on column event_log.topic_id is 'as Kafka gave it: a topic that was deleted and created again has another one';
