package io.entente.query.readmodel.appearance;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Between which sort days an actor appears, in all partnerships together; the row of a query, of no table. */
@Entity
@Immutable
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class SpanEntity extends PanacheEntityBase {

    @Id
    @Column(name = "actor_id")
    String actorId;

    @Column(name = "sort_from")
    @Nullable
    LocalDate sortFrom;

    @Column(name = "sort_to")
    @Nullable
    LocalDate sortTo;
}
