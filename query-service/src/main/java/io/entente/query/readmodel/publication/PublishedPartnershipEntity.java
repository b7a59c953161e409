package io.entente.query.readmodel.publication;

import io.entente.common.event.LangMap;
import io.entente.query.readmodel.dating.EffectiveDate;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What is published of a row of the view {@code partnership}. */
@Entity
@Immutable
@Table(name = "partnership")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class PublishedPartnershipEntity extends PanacheEntityBase {

    @Id
    @Column(name = "stream_id")
    String streamId;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    LangMap name;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    EffectiveDate since;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Party> parties;

    /** @param actorId null as long as only the name of the stream tells who cooperates */
    record Party(@Nullable String actorId, String placeId) {}
}
