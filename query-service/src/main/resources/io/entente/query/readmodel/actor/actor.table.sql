-- Registered persons and organisations, to be found by name and to give names to ids everywhere.
create table actor (
    stream_id              text     not null,
    actor_id               text     not null,
    kind                   text     not null,
    name                   jsonb    not null,
    sort_name              text     not null,
    sort_name_fr           text     not null,
    sort_name_vi           text     not null,
    name_words             tsvector not null,
    aliases                text[]   not null,
    identifiers            jsonb    not null,
    organisation_type      text,
    iati_organisation_type text,
    place_id               text,
    parent_id              text,
    public_official        boolean,
    stated_in_source       boolean,
    note                   text,
    event_ids              jsonb    not null,
    sources                jsonb    not null
);
comment on column actor.sort_name is 'folded English name, else that of the language whose tag comes first';
comment on column actor.sort_name_vi is 'folded; of a person with a Vietnamese name, the given name first';
comment on column actor.name_words is 'folded words of all names and aliases, and each name without its spaces';
comment on column actor.stated_in_source is 'whether the source names the actor, or it was concluded';
