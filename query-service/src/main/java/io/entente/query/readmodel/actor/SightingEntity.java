package io.entente.query.readmodel.actor;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** How often and from when to when an actor was seen in all partnerships together; the row of a query, of no table. */
@Entity
@Immutable
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class SightingEntity extends PanacheEntityBase {

    @Id
    @Column(name = "actor_id")
    String actorId;

    @Column(name = "first_seen")
    @Nullable
    LocalDate firstSeen;

    @Column(name = "last_seen")
    @Nullable
    LocalDate lastSeen;

    long meetings;

    long visits;

    @Column(name = "site_visits")
    long siteVisits;

    long statements;
}
