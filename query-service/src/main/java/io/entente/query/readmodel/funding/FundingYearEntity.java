package io.entente.query.readmodel.funding;

import io.entente.common.event.SourceRef;
import io.entente.query.history.EventKey;
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

/**
 * A row that a query on {@code funding} makes: one year of what one funder has for one programme.
 *
 * <p>No year and no programme are {@link #NO_YEAR} and the empty text, so that a page can begin behind any row.
 */
@Entity
@Immutable
@Table(name = "funding_year")
@IdClass(FundingYearEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class FundingYearEntity extends PanacheEntityBase {

    /** Sorts behind every year. */
    static final int NO_YEAR = 99_999;

    @Id
    @Column(name = "stream_id")
    String streamId;

    @Id
    @Column(name = "programme_id")
    String programmeId;

    @Id
    @Column(name = "funder_id")
    String funderId;

    @Id
    int year;

    @Column(name = "iati_activity")
    boolean iatiActivity;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Part> parts;

    record Key(String streamId, String programmeId, String funderId, int year) {}

    /**
     * What one funding has in the year.
     *
     * @param crs purpose codes of the funding, else of its programme
     */
    record Part(Spread spread, List<EventKey> events, List<SourceRef> sources, List<String> crs) {}
}
