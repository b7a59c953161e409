package io.entente.query.readmodel.met;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** An organisation that was met, and how often; the row of a query, of no table. */
@Entity
@Immutable
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class MetEntity extends PanacheEntityBase {

    @Id
    @Column(name = "organisation_id")
    String organisationId;

    long meetings;

    @Column(name = "last_known")
    boolean lastKnown;

    @Column(name = "last_day")
    LocalDate lastDay;

    @Column(name = "sort_name")
    String sortName;
}
