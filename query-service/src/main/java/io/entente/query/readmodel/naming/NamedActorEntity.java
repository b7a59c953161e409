package io.entente.query.readmodel.naming;

import io.entente.common.event.LangMap;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The name of a row of the view {@code actor}. */
@Entity
@Immutable
@Table(name = "actor")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class NamedActorEntity extends PanacheEntityBase {

    @Id
    @Column(name = "actor_id")
    String actorId;

    @JdbcTypeCode(SqlTypes.JSON)
    LangMap name;
}
