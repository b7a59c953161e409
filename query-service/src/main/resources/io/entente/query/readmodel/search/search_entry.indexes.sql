alter table search_entry add primary key (stream_id, entry_key);
create index search_entry_by_words on search_entry using gin (words);
create index search_entry_by_actor_words on search_entry using gin (words) where kind = 'actor';
create index search_entry_by_newest on search_entry (occurred_known, occurred_sort_day, stream_id, entry_key) where kind = 'event';
create index search_entry_by_oldest on search_entry (occurred_sort_day, stream_id, entry_key) where kind = 'event';
