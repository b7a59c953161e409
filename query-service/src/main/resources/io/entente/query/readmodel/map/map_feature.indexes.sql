alter table map_feature add primary key (stream_id, feature_key);
create index map_feature_by_day on map_feature (layer, occurred_sort_day, stream_id, feature_key);
create index map_feature_by_position on map_feature (lon, lat) where lon is not null;
create index map_feature_by_place on map_feature using gin (places) where layer = 'places';
