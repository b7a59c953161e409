package io.entente.query.projection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.entente.common.codec.EventDecoder;
import io.entente.common.codec.Json;
import io.entente.common.position.LogPosition;
import io.entente.query.history.RecordedEvent;
import io.entente.query.projector.RecordReader;
import io.entente.query.projector.StreamFolds;
import java.lang.reflect.Constructor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;

/**
 * What the projections cost by themselves, without Kafka and PostgreSQL: reading an event as a generation holds it, folding
 * it, and folding a stream again because one of its events was corrected.
 *
 * <p>Not run by the build; {@code deploy/benchmarks/README.md} says how.
 */
class FoldBenchmark {

    private static final int EVENTS = 500;
    private static final int WARM_UP = 40;
    private static final int RUNS = 21;
    private static final String STREAM = "fr-idf~vn-hn";

    private final EventDecoder decoder = EventDecoder.current();
    private final RecordReader reader = new RecordReader(decoder, 4);
    private final StreamFolds folds = new StreamFolds(decoder, projections());

    @Test
    void fold() {
        List<String> bodies = bodies();
        List<RecordedEvent> events = read(bodies);
        RecordedEvent correction = read(EVENTS, correction(EVENTS));
        List<StreamFold> written = new ArrayList<>();
        measure("read", () -> read(bodies).size());
        measure("fold", () -> folds.whole(STREAM, events).fold().takeChanges().size());
        measure(
                "fold again",
                () -> {
                    StreamFold fold = written.remove(written.size() - 1);
                    fold.append(correction);
                    return fold.takeChanges().size();
                },
                () -> written.add(folds.written(STREAM, events)));
        measure("write as text", () -> folds.whole(STREAM, events).fold().takeChanges().stream()
                .mapToInt(FoldBenchmark::text)
                .sum());
    }

    private static <R extends Row> int text(TableChange<R> change) {
        int length = 0;
        for (R row : change.inserted()) {
            for (Column<R> column : change.table().columns()) {
                String text = column.text().apply(row);
                length += text == null ? 0 : text.length();
            }
        }
        return length;
    }

    private static void measure(String what, IntSupplier work) {
        measure(what, work, () -> {});
    }

    private static void measure(String what, IntSupplier work, Runnable before) {
        var nanos = new long[RUNS];
        int sum = 0;
        for (int run = -WARM_UP; run < RUNS; run++) {
            before.run();
            long began = System.nanoTime();
            sum += work.getAsInt();
            if (run >= 0) {
                nanos[run] = System.nanoTime() - began;
            }
        }
        Arrays.sort(nanos);
        System.out.printf(Locale.ROOT, "| %s | %.1f |  (%d)%n", what, nanos[RUNS / 2] / 1e3 / EVENTS, sum);
    }

    private List<RecordedEvent> read(List<String> bodies) {
        var events = new ArrayList<RecordedEvent>();
        for (String body : bodies) {
            events.add(read(events.size(), body));
        }
        return events;
    }

    private RecordedEvent read(int offset, String body) {
        return reader.recorded(new LogPosition("cooperation-events", 0, offset), Instant.EPOCH, body);
    }

    private static List<String> bodies() {
        var bodies = new ArrayList<String>();
        for (int number = 0; number < EVENTS; number++) {
            bodies.add(number % 100 == 50 ? correction(number) : statement(number));
        }
        return bodies;
    }

    private static String statement(int number) {
        ObjectNode data = Json.mapper().createObjectNode();
        data.put("partnershipId", STREAM).put("statementId", STREAM + ".statement.s" + number);
        data.put("statementKind", "assessment").put("reported", "paraphrase");
        data.putArray("sources").addObject().put("sourceId", "src-" + number % 40);
        data.putArray("fields").add("clean-water-supply");
        data.putObject("speaker").put("kind", "person").put("nameAsReported", "Valérie Pécresse");
        data.putObject("text")
                .put("en", "The region and the city go on with the work on clean water, as agreed, " + number);
        ObjectNode date = data.putObject("occurred");
        int year = 1990 + number % 30;
        date.put("edtf", "" + year).put("earliest", year + "-01-01").put("latest", year + "-12-31");
        date.put("precision", "year").put("basis", "stated").put("confidence", "high");
        return event(number, "StatementMade", data);
    }

    private static String correction(int number) {
        ObjectNode data = Json.mapper().createObjectNode();
        data.put("partnershipId", STREAM).put("correctsEventId", "e" + (number / 2 - 1));
        data.put("correctsType", "io.entente.StatementMade.v1").put("reason", "misspelling");
        data.putObject("patch").putObject("text").put("en", "corrected by " + number);
        return event(number, "EventCorrected", data);
    }

    private static String event(int number, String type, ObjectNode data) {
        ObjectNode event = Json.mapper().createObjectNode();
        event.put("specversion", "1.0").put("id", "e" + number).put("source", "urn:entente:benchmark");
        event.put("type", "io.entente." + type + ".v1").put("subject", STREAM);
        event.put("time", "2026-11-22T09:00:00Z");
        return event.set("data", data).toString();
    }

    private static List<Projection<?>> projections() {
        var projections = new ArrayList<Projection<?>>();
        for (JavaClass found : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.entente.query.readmodel")) {
            if (found.isAssignableTo(Projection.class) && !found.getModifiers().contains(JavaModifier.ABSTRACT)) {
                projections.add(made(found.reflect()));
            }
        }
        Collections.sort(
                projections,
                (one, other) -> one.table().name().compareTo(other.table().name()));
        return projections;
    }

    private static Projection<?> made(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return (Projection<?>) constructor.newInstance();
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(type + " cannot be made", failure);
        }
    }
}
