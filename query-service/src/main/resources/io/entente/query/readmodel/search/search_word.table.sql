-- Words of the names that a stream knows, among which a mistyped one is looked for.
create table search_word (
    stream_id text not null,
    word      text not null
);
comment on column search_word.word is 'folded; two neighbouring words without the space between them are one word, too';
