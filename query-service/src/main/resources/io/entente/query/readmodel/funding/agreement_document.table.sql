-- Texts of agreements, to be published with the programmes that rest on them.
create table agreement_document (
    stream_id    text  not null,
    document_key text  not null,
    agreement_id text  not null,
    title        jsonb not null,
    url          text  not null,
    lang         text
);
