alter table search_word add primary key (stream_id, word);
create index search_word_by_word on search_word (word);
create index search_word_by_trigrams on search_word using gin (word gin_trgm_ops);
