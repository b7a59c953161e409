package io.entente.query.readmodel.map;

import io.entente.common.event.LangMap;
import io.entente.common.event.SourceRef;
import io.entente.query.history.EventKey;
import io.entente.query.readmodel.dating.EffectiveDate;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** A row of the view {@code map_feature}. */
@Entity
@Immutable
@Table(name = "map_feature")
@IdClass(MapEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class MapEntity extends PanacheEntityBase {

    @Id
    @Column(name = "stream_id")
    String streamId;

    @Id
    @Column(name = "feature_key")
    String featureKey;

    String layer;

    String source;

    @Column(name = "event_id")
    String eventId;

    String type;

    @JdbcTypeCode(SqlTypes.JSON)
    EffectiveDate occurred;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    LangMap name;

    @Nullable
    Double lon;

    @Nullable
    Double lat;

    @Column(name = "geo_basis")
    @Nullable
    String geoBasis;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] places;

    @Column(name = "parent_retracted")
    boolean parentRetracted;

    @Column(name = "event_ids")
    @JdbcTypeCode(SqlTypes.JSON)
    List<EventKey> eventIds;

    @JdbcTypeCode(SqlTypes.JSON)
    List<SourceRef> sources;

    EventKey event() {
        return new EventKey(source, eventId);
    }

    /** Empty when nobody told where it is. */
    Optional<Coordinate> point() {
        return lon == null || lat == null ? Optional.empty() : Optional.of(new Coordinate(lon, lat));
    }

    record Key(String streamId, String featureKey) {}
}
