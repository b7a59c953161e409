package io.entente.query.readmodel.funding;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.event.Geo;
import io.entente.common.event.LangMap;
import io.entente.query.Mapped;
import io.entente.query.readmodel.funding.IatiActivity.Day;
import io.entente.query.readmodel.funding.IatiActivity.Organisation;
import io.entente.query.readmodel.funding.IatiActivity.Participating;
import io.entente.query.readmodel.funding.IatiActivity.Transaction;
import io.entente.query.readmodel.sector.Share;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IatiXmlTest {

    private static final Organisation AFD =
            new Organisation("FR-3", "10", LangMap.of("fr", "Agence française de développement"));
    private static final LocalDate START = LocalDate.of(2018, 1, 1);

    private final IatiXml xml = new IatiXml(
            Mapped.config(IatiConfig.class, Map.of("entente.iati.reporting-org-ref", "FR-INSEE-237500079")));

    @Test
    void an_activity_has_the_published_shape() {
        // When
        var activities = IatiShape.read(xml.of(List.of(activity(List.of(transaction()))), Instant.EPOCH));

        // Then
        assertThat(activities.faults()).isEmpty();
        assertThat(activities.texts("iati-identifier")).containsExactly("FR-INSEE-237500079-programme");
        assertThat(activities.values("transaction-type", "code")).containsExactly("2");
        assertThat(activities.texts("value")).containsExactly("1000000.50");
        assertThat(activities.values("sector", "percentage")).containsExactly("33.33", "33.33", "33.34");
        assertThat(activities.values("tag", "vocabulary")).containsOnly("3");
        assertThat(activities.values("policy-marker", "code")).containsExactly("7");
        assertThat(activities.values("policy-marker", "vocabulary")).containsExactly("1");
        assertThat(activities.texts("pos")).containsExactly("21.0285 105.8542");
        assertThat(activities.values("exactness", "code")).containsExactly("2");
    }

    @Test
    void without_a_known_amount_there_is_no_transaction() {
        // When
        var activities = IatiShape.read(xml.of(List.of(activity(List.of())), Instant.EPOCH));

        // Then
        assertThat(activities.faults()).isEmpty();
        assertThat(activities.texts("transaction")).isEmpty();
    }

    @Test
    void a_date_that_was_widened_says_so() {
        // When
        var activities = IatiShape.read(xml.of(List.of(activity(List.of())), Instant.EPOCH));

        // Then
        assertThat(activities.texts("activity-date")).containsExactly("The source tells 2018.");
    }

    @Test
    void texts_are_escaped_and_what_xml_cannot_hold_is_left_out() {
        // Given
        var odd = activity(List.of(), LangMap.of("en", "Water & <soil>\u0000\u0008"));

        // When
        var activities = IatiShape.read(xml.of(List.of(odd), Instant.EPOCH));

        // Then
        assertThat(activities.texts("title")).startsWith("Water & <soil>");
    }

    @Test
    void the_shape_is_missed_when_an_element_is_out_of_order_or_an_attribute_is_absent() {
        // Given
        String right = xml.of(List.of(activity(List.of(transaction()))), Instant.EPOCH);

        // When
        var misplaced = IatiShape.read(right.replace("activity-status", "zactivity-status"));
        var lacking = IatiShape.read(right.replace("vocabulary=\"3\"", ""));

        // Then
        assertThat(misplaced.faults()).isNotEmpty();
        assertThat(lacking.faults()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<title>|<title><narrative>Two</narrative></title><title>|iati-activity has more than one title",
                "percentage=|percent=|sector has an attribute percent",
                "iso-date=\"2018-01-01\"|iso-date=\"2018\"|2018 is no day",
                "value-date=\"2018-01-01\"|value-date=\"2018-13-01\"|2018-13-01 is no day"
            })
    void the_shape_is_missed_when_an_element_is_there_twice_an_attribute_unknown_or_a_day_no_day(
            String part, String wrong, String fault) {
        // Given
        String right = xml.of(List.of(activity(List.of(transaction()))), Instant.EPOCH);

        // Then
        assertThat(right).contains(part);
        assertThat(IatiShape.read(right.replaceFirst(part, wrong)).faults()).contains(fault);
    }

    @Test
    void the_shape_is_missed_when_there_is_no_activity() {
        assertThat(IatiShape.read(xml.of(List.of(), Instant.EPOCH)).faults())
                .containsExactly("iati-activities lacks iati-activity");
    }

    private static IatiActivity activity(List<Transaction> transactions) {
        return activity(transactions, LangMap.of("en", "Water"));
    }

    private static IatiActivity activity(List<Transaction> transactions, LangMap title) {
        var document = new AgreementDocumentEntity();
        document.title = LangMap.of("en", "Agreement");
        document.url = "https://example.org/agreement.pdf";
        document.lang = "fr-FR";
        return new IatiActivity(
                "programme",
                title,
                title,
                "4",
                List.of(new Day("1", START, "The source tells 2018.")),
                List.of(new Participating(AFD, "1")),
                "VN",
                new IatiLocation(LangMap.of("en", "Hanoi"), new Geo(21.0285, 105.8542, null), false),
                Share.equal(List.of("14021", "14022", "41010")),
                List.of("6.1", "11.6"),
                List.of("7"),
                transactions,
                List.of(document));
    }

    private static Transaction transaction() {
        return new Transaction(
                "funding",
                "2",
                START,
                new BigDecimal("1000000.50"),
                "EUR",
                START,
                "The source tells 2018.",
                AFD,
                new Organisation(null, null, LangMap.of("vi", "Hà Nội")),
                "110");
    }
}
