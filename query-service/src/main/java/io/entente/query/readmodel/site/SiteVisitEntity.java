package io.entente.query.readmodel.site;

import io.entente.common.event.Site;
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
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of the view {@code site_visit}. */
@Entity
@Immutable
@Table(name = "site_visit")
@IdClass(SiteVisitEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class SiteVisitEntity extends PanacheEntityBase {

    @Id
    @Column(name = "stream_id")
    String streamId;

    @Id
    @Column(name = "site_visit_id")
    String siteVisitId;

    @Column(name = "site_id")
    String siteId;

    @JdbcTypeCode(SqlTypes.JSON)
    Site site;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] visitors;

    @Column(name = "visitor_sides")
    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] visitorSides;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] hosts;

    @Nullable
    String activity;

    @Column(name = "part_of")
    @Nullable
    String partOf;

    @Column(name = "parent_retracted")
    boolean parentRetracted;

    @JdbcTypeCode(SqlTypes.JSON)
    EffectiveDate occurred;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] fields;

    @Column(name = "event_ids")
    @JdbcTypeCode(SqlTypes.JSON)
    List<EventKey> eventIds;

    @JdbcTypeCode(SqlTypes.JSON)
    List<SourceRef> sources;

    record Key(String streamId, String siteVisitId) {}
}
