-- Words of names, titles and fields: a mistyped word is compared with them. One table for all generations, because it only says
-- what to compare with. A search looks for itself whether anything has a word.
create table search_word (
    word text primary key
);
comment on column search_word.word is 'folded; two neighbouring words without the space between them are one word, too';

-- Until now each generation kept the words of each stream.
do $$
declare
    generation record;
begin
    for generation in select schemaname from pg_tables where tablename = 'search_word' and schemaname ~ '^g[0-9]+$' loop
        execute format('insert into search_word select distinct word from %I.search_word on conflict do nothing', generation.schemaname);
    end loop;
end $$;

create index search_word_by_trigrams on search_word using gin (word public.gin_trgm_ops);
