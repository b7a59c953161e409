package io.entente.common.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.Json;
import io.entente.common.codec.Sample;
import io.entente.common.problem.Fault;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EventValidatorTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final String DAY =
            "{'edtf':'$1','earliest':'$1','latest':'$1','precision':'day','basis':'stated','confidence':'high'}";
    private static final String PERIOD =
            "{'edtf':'$1/$2','earliest':'$1-01-01','latest':'$2-12-31','endInclusive':true}";
    private static final EventValidator VALIDATOR = new EventValidator(ContractFixtures.CONTRACTS);

    static Stream<CloudEvent> sample() {
        return Sample.events();
    }

    @ParameterizedTest
    @MethodSource("sample")
    void every_event_of_the_sample_keeps_its_contract(CloudEvent event) {
        assertThat(VALIDATOR.faults(event, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'summary': {'fr': null, 'vi': 'Thăm'}}",
                "{'place': {'geo': {'lat': 21.5}, 'note': null}}",
                "{'occurred': {'confidence': 'low'}, 'delegationSize': null}",
                "{'head': {'nameAsReported': 'Hai'}}"
            })
    void a_patch_says_only_what_changes(String patch) throws IOException {
        assertThat(VALIDATOR.faults(correction(json(patch)), TODAY)).isEmpty();
    }

    @Test
    void a_text_of_a_patch_is_no_longer_than_that_of_the_event() {
        // Given
        String longest = "\ud83c\udf0d".repeat(4_000);

        // When
        List<Fault> right = VALIDATOR.faults(correction(summary(longest)), TODAY);
        List<Fault> wrong = VALIDATOR.faults(correction(summary(longest + "x")), TODAY);

        // Then
        assertThat(right).isEmpty();
        assertThat(wrong)
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/data/patch/summary/en", "too-long"));
    }

    /** Event type, members that replace those of its example (bare days are dates), and the one fault that follows. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    MeetingHeld             | {'meetingId': 'la-vt~vn-hn.meeting.x'} | /data/meetingId | not-below-partnership
                    AgreementSigned         | {'supersedes': 'la-vt~vn-hn.agreement.x'} | /data/supersedes | not-below-partnership
                    AgreementSigned         | {'supersedes': 'fr-idf~vn-hn.agreement.2022-2025'} | /data/supersedes | supersedes-itself
                    AgreementSigned         | {'parties': ['org-hanoi']} | /data/parties | too-few-items
                    AgreementSigned         | {'period': {'edtf': '2018/2021', 'earliest': '2018-01-01', 'latest': '2022-12-31', 'endInclusive': true}} | /data/period/latest | bounds-outside-edtf
                    VisitConducted          | {'occurred': {'edtf': '2019-09', 'earliest': '2019-08-31', 'latest': '2019-09-30', 'precision': 'month', 'basis': 'stated', 'confidence': 'high'}} | /data/occurred/earliest | bounds-outside-edtf
                    VisitConducted          | {'occurred': {'edtf': '2019-09', 'earliest': '2019-09-01', 'latest': '2019-09-30', 'precision': 'day', 'basis': 'stated', 'confidence': 'high'}} | /data/occurred/precision | precision-contradicts-edtf
                    VisitConducted          | {'occurred': {'edtf': '2019-09-31', 'earliest': '2019-09-30', 'latest': '2019-09-30', 'precision': 'day', 'basis': 'stated', 'confidence': 'high'}} | /data/occurred/edtf | edtf-syntax
                    VisitConducted          | {'occurred': {'edtf': '2019', 'earliest': '2019-01-01', 'latest': '2019-12-31', 'precision': 'year', 'basis': 'stated', 'confidence': 'high', 'inheritedFrom': 'x'}} | /data/occurred/inheritance | inheritance-incomplete
                    AgreementSigned         | {'occurred': 2026-01-01} | /data/occurred/earliest | signed-after-end
                    AgreementSigned         | {'forecastFunding': {'known': true, 'amount': '0.00', 'currency': 'EUR'}} | /data/forecastFunding/amount | not-positive
                    PartnershipEstablished  | {'parties': [{'actorId': 'org-x', 'placeId': 'x'}, {'actorId': 'org-x', 'placeId': 'y'}]} | /data/parties | too-few-parties
                    VisitConducted          | {'direction': {'from': 'vn-hn', 'to': 'vn-hn'}} | /data/direction/to | same-place
                    VisitConducted          | {'occurred': 2026-11-23} | /data/occurred/earliest | in-the-future
                    IndicatorReported       | {'asOf': 2027-01-01} | /data/asOf/earliest | in-the-future
                    IndicatorReported       | {'value': -1} | /data/value | too-small
                    CommitmentMade          | {'due': 2019-09-13} | /data/due/latest | due-before-occurred
                    AnniversaryCommemorated | {'ordinal': 0} | /data/ordinal | too-small
                    AnniversaryCommemorated | {'ordinal': 30.0} | /data/ordinal | unreadable
                    FundingCommitted        | {'money': {'known': true, 'amount': '1'}} | /data/money/currency | required
                    FundingCommitted        | {'money': {'known': false, 'amount': '1', 'currency': 'EUR'}} | /data/money/amount | wrong-type
                    FundingDisbursed        | {'money': {'known': false}} | /data/money/known | unexpected-value
                    StatementMade           | {'speaker': {'kind': 'source', 'nameAsReported': null}} | /data/speaker/sourceId | required
                    StatementMade           | {'speaker': {'kind': 'person'}} | /data/speaker/nameAsReported | required
                    ActorRegistered         | {'kind': 'person'} | /data/actorId | bad-format
                    EventCorrected          | {'patch': {}} | /data/patch | empty
                    EventCorrected          | {'patch': {'partnershipId': 'a~b'}} | /data/patch/partnershipId | not-patchable
                    EventCorrected          | {'patch': {'visitId': 'fr-idf~vn-hn.visit.x'}} | /data/patch/visitId | not-patchable
                    EventCorrected          | {'patch': {'place': null}} | /data/patch/place | required
                    EventCorrected          | {'patch': {'delegationSize': 0}} | /data/patch/delegationSize | too-small
                    EventCorrected          | {'patch': {'summary': {'en': 7}}} | /data/patch/summary/en | wrong-type
                    EventCorrected          | {'patch': {'direction': {'to': 'VN'}}} | /data/patch/direction/to | bad-format
                    EventCorrected          | {'patch': {'place': {'geo': {'lat': 91}}}} | /data/patch/place/geo/lat | too-large
                    EventCorrected          | {'patch': {'place': {'colour': 'red'}}} | /data/patch/place/colour | unknown-property
                    EventCorrected          | {'patch': {'delegation': [{'kind': 'group'}]}} | /data/patch/delegation/0/nameAsReported | required
                    EventCorrected          | {'patch': {'occurred': {'earliest': '0000-01-01'}}} | /data/patch/occurred/earliest | bad-format
                    VisitConducted          | {'occurred': {'edtf': 'XXXX', 'earliest': '0000-01-01', 'latest': '9999-12-31', 'precision': 'unknown', 'basis': 'stated', 'confidence': 'high'}} | /data/occurred/earliest | bad-format
                    VisitConducted          | {'occurred': {'edtf': '[2019-09-14..2019-09-18]', 'earliest': '2019-09-14', 'latest': '2019-09-14', 'precision': 'day-within-range', 'basis': 'stated', 'confidence': 'high'}} | /data/occurred/latest | bounds-cut-edtf
                    EventCorrected          | {'patch': {'plaice': 1}} | /data/patch/plaice | unknown-property
                    EventCorrected          | {'patch': {'occurred': {'earliest': '2026-11-23'}}} | /data/patch/occurred/earliest | in-the-future
                    EventCorrected          | {'correctsType': 'io.entente.VisitHeld.v1'} | /data/correctsType | unknown-type
                    """)
    void a_broken_rule_is_one_fault_at_its_place(String name, String members, String pointer, String code)
            throws IOException {
        // Given
        ObjectNode data = ContractFixtures.example(name);
        data.setAll(json(members));

        // When
        List<Fault> faults = VALIDATOR.faults(ContractFixtures.event(name, data), TODAY);

        // Then
        assertThat(faults).extracting(Fault::pointer, Fault::code).containsExactly(tuple(pointer, code));
        assertThat(faults.get(0).detail()).isNotBlank();
    }

    @Test
    void what_happens_today_is_not_in_the_future() throws IOException {
        // Given
        ObjectNode data = ContractFixtures.example("VisitConducted");
        data.setAll(json("{'occurred': 2026-11-22}"));

        // Then
        assertThat(VALIDATOR.faults(ContractFixtures.event("VisitConducted", data), TODAY))
                .isEmpty();
    }

    @Test
    void an_event_in_the_stream_of_another_partnership_is_refused() {
        // Given
        CloudEvent event =
                ContractFixtures.event("MeetingHeld", "la-vt~vn-hn", ContractFixtures.example("MeetingHeld"));

        // Then
        assertThat(VALIDATOR.faults(event, TODAY))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/subject", "subject-mismatch"));
    }

    @Test
    void an_unknown_type_is_the_only_fault_because_nothing_else_can_be_judged() {
        // Given
        CloudEvent event = ContractFixtures.event("MeetingMissed", ContractFixtures.example("MeetingHeld"));

        // Then
        assertThat(VALIDATOR.faults(event, TODAY))
                .containsExactly(
                        new Fault("/type", "unknown-type", "no event type is called 'io.entente.MeetingMissed.v1'"));
    }

    @Test
    void all_faults_are_found_at_once_each_at_the_place_to_mend() throws IOException {
        // Given
        ObjectNode data = ContractFixtures.example("MeetingHeld");
        data.remove("participantsComplete");
        data.put("meetingKind", "brunch")
                .put("format", "by-telegram")
                .put("partOf", 7)
                .put("a/b~c", true);
        data.set("fields", Json.mapper().readTree("[\"environment\", \"astrology\", \"x-night-trains\"]"));
        data.withObject("/occurred")
                .put("earliest", "2025-02-30")
                .put("latest", "2022-01-01")
                .remove("edtf");
        data.withObject("/place").put("colour", "red").put("placeId", 5);
        data.withArray("/topics").addObject();

        // When
        List<Fault> faults = VALIDATOR.faults(ContractFixtures.event("MeetingHeld", "other", data), TODAY);

        // Then
        assertThat(faults)
                .extracting(Fault::pointer, Fault::code)
                .containsExactlyInAnyOrder(
                        tuple("/subject", "subject-mismatch"),
                        tuple("/data/participantsComplete", "required"),
                        tuple("/data/meetingKind", "unknown-code"),
                        tuple("/data/format", "unknown-code"),
                        tuple("/data/partOf", "wrong-type"),
                        tuple("/data/a~1b~0c", "unknown-property"),
                        tuple("/data/fields/1", "unknown-code"),
                        tuple("/data/occurred/edtf", "required"),
                        tuple("/data/occurred/earliest", "bad-format"),
                        tuple("/data/place/colour", "unknown-property"),
                        tuple("/data/place/placeId", "wrong-type"),
                        tuple("/data/topics/2", "empty"));
    }

    @Test
    void a_fault_says_in_words_what_to_send_instead() {
        // Given
        ObjectNode data = ContractFixtures.example("MeetingHeld")
                .put("meetingKind", "brunch")
                .put("format", "telegram");

        // When
        List<Fault> faults = VALIDATOR.faults(ContractFixtures.event("MeetingHeld", data), TODAY);

        // Then
        assertThat(faults)
                .extracting(Fault::detail)
                .containsExactly(
                        "must be one of bilateral-talks, working-session, party-to-party, business-visit, courtesy-call,"
                                + " joint-committee, conference, or a code of your own that starts with x-",
                        "must be one of in-person, virtual, hybrid");
    }

    @Test
    void ids_and_languages_of_endless_length_are_faults_like_any_other() {
        // Given
        String endless = "a" + "-a".repeat(100_000);
        ObjectNode data = ContractFixtures.example("MeetingHeld").put("meetingId", endless + ".b.c");
        data.withObject("/place").put("placeId", endless).withObject("/name").put(endless, "x");

        // When
        List<Fault> faults = VALIDATOR.faults(ContractFixtures.event("MeetingHeld", data), TODAY);

        // Then
        assertThat(faults).extracting(Fault::code).contains("bad-format", "bad-name");
    }

    @Test
    void no_more_than_the_first_hundred_faults_are_reported() {
        // Given
        ObjectNode data = ContractFixtures.example("MeetingHeld");
        IntStream.range(0, 1000).forEach(i -> data.put("unknown" + i, i));

        // Then
        assertThat(VALIDATOR.faults(ContractFixtures.event("MeetingHeld", data), TODAY))
                .hasSize(EventValidator.FAULTS_MAX);
    }

    @Test
    void one_validator_gives_the_same_answers_to_many_threads() {
        // Given
        CloudEvent good = ContractFixtures.event("MeetingHeld", ContractFixtures.example("MeetingHeld"));
        CloudEvent bad = ContractFixtures.event(
                "MeetingHeld", ContractFixtures.example("MeetingHeld").put("meetingKind", "brunch"));
        var counts = new ConcurrentLinkedQueue<Integer>();

        // When
        IntStream.range(0, 500)
                .parallel()
                .forEach(i -> counts.add(
                        VALIDATOR.faults(i % 2 == 0 ? good : bad, TODAY).size()));

        // Then
        assertThat(counts).hasSize(500);
        assertThat(counts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(250);
    }

    private static CloudEvent correction(ObjectNode patch) {
        ObjectNode data = ContractFixtures.example("EventCorrected");
        data.set("patch", patch);
        return ContractFixtures.event("EventCorrected", data);
    }

    private static ObjectNode summary(String text) {
        ObjectNode patch = Json.mapper().createObjectNode();
        patch.putObject("summary").put("en", text);
        return patch;
    }

    private static ObjectNode json(String text) throws IOException {
        String dates = text.replaceAll(": (\\d{4}-\\d\\d-\\d\\d)", ": " + DAY);
        String periods = dates.replaceAll(": (\\d{4})/(\\d{4})", ": " + PERIOD);
        return (ObjectNode) Json.mapper().readTree(periods.replace('\'', '"'));
    }
}
