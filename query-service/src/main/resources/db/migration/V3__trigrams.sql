-- Mistyped names are found by the trigrams they share with names that are known. Trusted: whoever may create objects in this database may create it.
create extension if not exists pg_trgm with schema public;
