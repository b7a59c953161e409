-- Rows behind a checkpoint change as well when a stream is folded again and other rows come of it.
comment on column checkpoint.revision is
    'how often rows behind it were changed since: parked events applied in their place, streams folded again; compared, with next_offset, before a projector moves it';
