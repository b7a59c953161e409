package io.entente.query.readmodel.calendar;

import static io.entente.query.readmodel.Facts.amended;
import static io.entente.query.readmodel.Facts.entity;
import static io.entente.query.readmodel.Facts.period;
import static io.entente.query.readmodel.Facts.redated;
import static io.entente.query.readmodel.Facts.retracted;
import static io.entente.query.readmodel.Facts.signed;
import static io.entente.query.readmodel.Facts.terminated;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.CloudEvent;
import io.entente.query.readmodel.Folded;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExpiryProjectionTest {

    private static final CloudEvent SIGNED = signed("plan", "2018-06-01", period("2018/2021"));
    private static final CloudEvent AMENDED = amended("longer", "plan", "2019-06-01", period("2019/2022"));

    @Test
    void an_agreement_with_an_end_expires_on_its_last_possible_day() {
        // When
        var row = row(SIGNED);

        // Then
        assertThat(row.endsOn()).isEqualTo("2021-12-31");
        assertThat(row.title().in("en")).contains("plan");
        assertThat(row.isCancelled()).isFalse();
        assertThat(row.revision()).isZero();
    }

    @Test
    void an_agreement_without_an_end_does_not_expire() {
        assertThat(folded(signed("open", "2018-06-01", null)).rows()).isEmpty();
    }

    @Test
    void whatever_moves_the_end_raises_the_revision() {
        // Given
        var correction = redated(SIGNED, "2018-07-01");
        var end = terminated("end", "plan", "2020-01-01", "2020-06-30");

        // Then
        assertThat(row(SIGNED, correction).revision()).isEqualTo(1);
        assertThat(row(SIGNED, AMENDED).revision()).isEqualTo(1);
        assertThat(row(SIGNED, AMENDED).endsOn()).isEqualTo("2022-12-31");
        assertThat(row(SIGNED, AMENDED, end).revision()).isEqualTo(2);
        assertThat(row(SIGNED, AMENDED, end).endsOn()).isBefore("2020-07-01");
    }

    @Test
    void what_is_taken_back_moves_the_end_back_and_the_revision_on() {
        // When
        var row = row(SIGNED, AMENDED, retracted(AMENDED));

        // Then
        assertThat(row.endsOn()).isEqualTo("2021-12-31");
        assertThat(row.revision()).isEqualTo(2);
    }

    @Test
    void an_agreement_that_was_taken_back_is_cancelled_without_its_title() {
        // When
        var row = row(SIGNED, AMENDED, retracted(SIGNED));

        // Then
        assertThat(row.isCancelled()).isTrue();
        assertThat(row.title()).isNull();
        assertThat(row.endsOn()).isEqualTo("2022-12-31");
        assertThat(row.revision()).isEqualTo(2);
    }

    @Test
    void signed_again_it_goes_on_from_the_revision_it_had() {
        // Given
        var again = signed("plan", "2018-06-02", period("2018/2020"));
        var renamed = new CloudEvent(again.document().deepCopy().put("id", "again"));

        // When
        var row = row(SIGNED, retracted(SIGNED), renamed);

        // Then
        assertThat(row.isCancelled()).isFalse();
        assertThat(row.endsOn()).isEqualTo("2020-12-31");
        assertThat(row.revision()).isEqualTo(2);
    }

    @Test
    void the_order_of_arrival_does_not_matter_and_the_calendar_has_no_findings_of_its_own() {
        // Given
        var early = folded(AMENDED);

        // Then
        assertThat(early.rows()).isEmpty();
        assertThat(early.findings()).isEmpty();
        assertThat(row(AMENDED, SIGNED).endsOn()).isEqualTo(row(SIGNED, AMENDED).endsOn());
        assertThat(row(AMENDED, SIGNED).revision()).isEqualTo(1);
    }

    private static ExpiryRow row(CloudEvent... events) {
        return folded(events).row(entity("agreement", "plan"));
    }

    private static Folded<ExpiryRow> folded(CloudEvent... events) {
        return Folded.by(new ExpiryProjection(), events);
    }
}
