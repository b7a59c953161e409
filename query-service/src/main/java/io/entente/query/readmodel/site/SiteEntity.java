package io.entente.query.readmodel.site;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** A site that was visited; the row of a query, of no table. */
@Entity
@Immutable
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class SiteEntity extends PanacheEntityBase {

    @Id
    @Column(name = "site_id")
    String siteId;

    @Column(name = "last_known")
    boolean lastKnown;

    @Column(name = "last_day")
    LocalDate lastDay;

    @Column(name = "sort_name")
    String sortName;
}
