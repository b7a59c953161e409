package io.entente.query.readmodel.map;

import io.entente.query.readmodel.selection.RowSource;
import io.entente.query.readmodel.selection.Selection;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The map as queries: of each kind the newest first, one more at most than a map shows. */
final class MapQueries {

    static final int FEATURES_MAX = 5_000;

    private static final String NEWEST = "occurred_sort_day desc, stream_id desc, feature_key desc";

    private MapQueries() {}

    /** What happened at one point, or nobody knows where; in a box only what is known to be there. */
    static List<MapEntity> happenings(RowSource rows, MapFilter filter) {
        Selection<MapEntity> selection = rows.select(MapEntity.class, "map_feature")
                .whereOneOf("layer", filter.happenings())
                .where("coalesce(occurred_latest >= ?, true)", filter.firstDay())
                .where("coalesce(occurred_earliest <= ?, true)", filter.lastDay())
                .where("stream_id = ?", filter.partnership());
        return within(selection, filter.bbox()).listBy(NEWEST, FEATURES_MAX + 1);
    }

    /** Those that may have begun by the end of the year asked for. Where their lines run, the query does not know. */
    static List<MapEntity> partnerships(RowSource rows, MapFilter filter) {
        return rows.select(MapEntity.class, "map_feature")
                .where("layer = 'partnerships'")
                .where("coalesce(occurred_earliest <= ?, true)", filter.lastDay())
                .where("stream_id = ?", filter.partnership())
                .listBy(NEWEST, FEATURES_MAX + 1);
    }

    /** The points that events tell of these places, in the order of streams. */
    static List<MapEntity> points(RowSource rows, Collection<String> places) {
        return rows.select(MapEntity.class, "map_feature")
                .where("layer = 'places'")
                .where("places && cast(? as text[])", places.toArray(String[]::new))
                .listBy("stream_id, feature_key", FEATURES_MAX);
    }

    private static Selection<MapEntity> within(Selection<MapEntity> selection, @Nullable BoundingBox box) {
        if (box == null) {
            return selection;
        }
        Selection<MapEntity> onLatitude =
                selection.where("lat >= ?", box.south()).where("lat <= ?", box.north());
        return box.crossesAntimeridian()
                ? onLatitude.whereAll("(lon >= ? or lon <= ?)", box.west(), box.east())
                : onLatitude.where("lon >= ?", box.west()).where("lon <= ?", box.east());
    }
}
