package io.entente.query.readmodel.publication;

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

/** The names of an actor, from the view {@code read_model.search_entry}. */
@Entity
@Immutable
@Table(schema = "read_model", name = "search_entry")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class PublishedActorEntity extends PanacheEntityBase {

    @Id
    @Column(name = "stream_id")
    String actorId;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Name> passages;

    /** @param lang null for an alias */
    record Name(@Nullable String lang, String text) {}
}
