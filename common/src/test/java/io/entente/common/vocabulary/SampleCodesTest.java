package io.entente.common.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.common.codec.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every coded field of the sample, by its path in {@code data}; {@code *} is any element of an array. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SampleCodesTest {

    private final Vocabularies vocabularies = Vocabularies.load();

    @ParameterizedTest
    @CsvSource({
        "*,fields/*,fields-of-cooperation",
        "*,occurred/precision,date-precision",
        "*,occurred/basis,date-basis",
        "*,occurred/confidence,confidence",
        "*,occurred/inheritance,date-inheritance",
        "*,place/precision,place-precision",
        "*,partnershipRelation,partnership-relation",
        "PartnershipEstablished,partnershipKind,partnership-kind",
        "AgreementSigned,instrumentType,instrument-type",
        "AgreementSigned,period/startPrecision,date-precision",
        "AgreementSigned,supersedesBasis,date-basis",
        "MeetingHeld,meetingKind,meeting-kind",
        "MeetingHeld,format,meeting-format",
        "MeetingHeld,participants/*/kind,participant-kind",
        "MeetingHeld,participants/*/capacity,participant-capacity",
        "VisitConducted,visitKind,visit-kind",
        "SiteVisited,site/siteKind,site-kind",
        "SiteVisited,activity,site-activity",
        "ProgrammeLaunched,organisations/*/role,programme-role",
        "FundingCommitted,financeKind,finance-kind",
        "CommitmentMade,commitmentKind,commitment-kind",
        "CommitmentMade,strength,commitment-strength",
        "TaskAssigned,deliverable,task-deliverable",
        "StatementMade,statementKind,statement-kind",
        "StatementMade,reported,reported-speech",
        "StatementMade,speaker/kind,participant-kind",
        "PriorityDeclared,level,priority-level",
        "MembershipStatusChanged,status,membership-status",
        "IndicatorReported,indicator,indicator",
        "IndicatorReported,level,indicator-level",
        "IndicatorReported,unit,indicator-unit",
        "ActorRegistered,kind,actor-kind",
        "ActorRegistered,organisationType,organisation-type",
        "ActorRegistered,identifiers/*/scheme,identifier-scheme",
        "ActorRegistered,identifiers/*/status,identifier-status",
        "ActorRoleRecorded,role/code,role",
        "SourceRegistered,kind,source-kind",
        "SourceRegistered,media/*/kind,media-kind",
        "EventCorrected,reason,correction-reason",
        "EventCorrected,evidence/*/kind,evidence-kind",
    })
    void every_code_of_the_sample_is_in_its_vocabulary(String event, String path, String vocabulary)
            throws IOException {
        // Given
        Vocabulary expected = vocabularies.get(vocabulary);

        // When
        List<String> codes = events(event)
                .flatMap(data -> at(data, List.of(path.split("/"))))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .distinct()
                .toList();

        // Then
        assertThat(codes).isNotEmpty().allMatch(code -> expected.find(code).isPresent());
    }

    private static Stream<JsonNode> at(JsonNode node, List<String> path) {
        if (path.isEmpty()) {
            return Stream.of(node);
        }
        List<String> rest = path.subList(1, path.size());
        return path.get(0).equals("*")
                ? StreamSupport.stream(node.spliterator(), false).flatMap(each -> at(each, rest))
                : at(node.path(path.get(0)), rest);
    }

    private static Stream<JsonNode> events(String name) throws IOException {
        try (InputStream sample =
                SampleCodesTest.class.getResourceAsStream("/io/entente/sample/hanoi-ile-de-france.ndjson")) {
            return Json.mapper().readerFor(JsonNode.class).<JsonNode>readValues(sample).readAll().stream()
                    .filter(event ->
                            name.equals("*") || event.path("type").asText().equals("io.entente." + name + ".v1"))
                    .map(event -> event.path("data"));
        }
    }
}
