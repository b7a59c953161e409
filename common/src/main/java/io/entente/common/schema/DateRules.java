package io.entente.common.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.entente.common.codec.Json;
import io.entente.common.date.DateContradiction;
import io.entente.common.date.DateContradictions;
import io.entente.common.date.FuzzyDate;
import java.time.LocalDate;
import java.util.List;

/** Dates do not contradict themselves, each other, or the day on which they are recorded. */
final class DateRules {

    /** When something happened, was seen or was published: none of these can lie ahead. */
    private static final List<String> PAST_DATES = List.of(
            "/occurred/earliest",
            "/asOf/earliest",
            "/observed/earliest",
            "/published/earliest",
            "/patch/occurred/earliest",
            "/patch/asOf/earliest",
            "/patch/observed/earliest",
            "/patch/published/earliest");

    private DateRules() {}

    static void datesDoNotContradictThemselves(PostedEvent event, Findings findings) {
        datesDoNotContradictThemselves("", event.data(), findings);
    }

    static void nothingHappenedInTheFuture(PostedEvent event, Findings findings) {
        for (String pointer : PAST_DATES) {
            LocalDate earliest = event.date(pointer);
            if (earliest != null && earliest.isAfter(event.today())) {
                findings.addInData(pointer, "in-the-future", "must not lie after " + event.today());
            }
        }
    }

    static void signedBeforeItEnds(PostedEvent event, Findings findings) {
        LocalDate signed = event.date("/occurred/earliest");
        LocalDate end = event.date("/period/latest");
        if (event.name().equals("AgreementSigned") && signed != null && end != null && signed.isAfter(end)) {
            findings.addInData("/occurred/earliest", "signed-after-end", "the period ends before, on " + end);
        }
    }

    static void dueAfterItWasPromised(PostedEvent event, Findings findings) {
        LocalDate due = event.date("/due/latest");
        LocalDate promised = event.date("/occurred/earliest");
        if (due != null && promised != null && due.isBefore(promised)) {
            findings.addInData("/due/latest", "due-before-occurred", "must not lie before " + promised);
        }
    }

    private static void datesDoNotContradictThemselves(String pointer, JsonNode node, Findings findings) {
        contradictions(node)
                .forEach(contradiction -> findings.addInData(
                        pointer + Pointers.step(contradiction.field()), contradiction.code(), contradiction.detail()));
        node.properties()
                .forEach(member -> datesDoNotContradictThemselves(
                        pointer + Pointers.step(member.getKey()), member.getValue(), findings));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            datesDoNotContradictThemselves(pointer + Pointers.step(i), node.get(i), findings);
        }
    }

    /** A date says what it rests on, a period does not; anything else that breaks its shape is the schema's business. */
    private static List<DateContradiction> contradictions(JsonNode node) {
        if (!node.path("edtf").isTextual()) {
            return List.of();
        }
        if (!node.has("basis")) {
            return DateContradictions.ofBounds(
                    node.path("edtf").textValue(),
                    PostedEvent.date(node.path("earliest")),
                    PostedEvent.date(node.path("latest")));
        }
        try {
            return Json.mapper().treeToValue(node, FuzzyDate.class).contradictions();
        } catch (JsonProcessingException brokenShape) {
            return List.of();
        }
    }
}
