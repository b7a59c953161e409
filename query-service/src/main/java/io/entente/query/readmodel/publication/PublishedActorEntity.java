package io.entente.query.readmodel.publication;

import io.entente.common.event.Identifier;
import io.entente.common.event.LangMap;
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

/** What is published of a row of the view {@code actor}. */
@Entity
@Immutable
@Table(name = "actor")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class PublishedActorEntity extends PanacheEntityBase {

    @Id
    @Column(name = "actor_id")
    String actorId;

    String kind;

    @JdbcTypeCode(SqlTypes.JSON)
    LangMap name;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] aliases;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Identifier> identifiers;

    @Column(name = "organisation_type")
    @Nullable
    String organisationType;

    @Column(name = "iati_organisation_type")
    @Nullable
    String iatiOrganisationType;

    @Column(name = "place_id")
    @Nullable
    String placeId;

    @Column(name = "parent_id")
    @Nullable
    String parentId;
}
