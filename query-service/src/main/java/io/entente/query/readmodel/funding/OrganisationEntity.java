package io.entente.query.readmodel.funding;

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

/** What the view {@code actor} tells of an organisation . */
@Entity
@Immutable
@Table(name = "actor")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class OrganisationEntity extends PanacheEntityBase {

    @Id
    @Column(name = "actor_id")
    String actorId;

    @JdbcTypeCode(SqlTypes.JSON)
    LangMap name;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Identifier> identifiers;

    @Column(name = "iati_organisation_type")
    @Nullable
    String iatiOrganisationType;
}
