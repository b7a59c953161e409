package io.entente.query.readmodel.calendar;

import static io.entente.query.readmodel.Facts.amended;
import static io.entente.query.readmodel.Facts.due;
import static io.entente.query.readmodel.Facts.entity;
import static io.entente.query.readmodel.Facts.followUp;
import static io.entente.query.readmodel.Facts.period;
import static io.entente.query.readmodel.Facts.redated;
import static io.entente.query.readmodel.Facts.retracted;
import static io.entente.query.readmodel.Facts.signed;
import static io.entente.query.readmodel.Facts.task;
import static io.entente.query.readmodel.Facts.terminated;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.EventDecoder;
import io.entente.query.history.RecordedEvent;
import io.entente.query.history.RecordedEvents;
import io.entente.query.history.StreamHistory;
import io.entente.query.projection.StreamFold;
import io.entente.query.projection.WrittenTables;
import io.entente.query.readmodel.Facts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Entries that several events make, in every order in which these can arrive. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CalendarLawsTest {

    private static final int SEEDS = 300;
    private static final EventDecoder DECODER = EventDecoder.current();

    private static final CloudEvent SIGNED = signed("plan", "2018-06-01", period("2018/2021"));
    private static final CloudEvent AMENDED = amended("longer", "plan", "2019-06-01", period("2019/2022"));
    private static final CloudEvent ENDED = terminated("end", "plan", "2020-01-01", "2020-06-30");
    private static final CloudEvent TASK = due(task("advice", "2024-01-30"), "2024-03");
    private static final CloudEvent HEARD = followUp("heard", entity("task", "advice"), "fulfilled", "2024-02-20");
    private static final CloudEvent SIGNED_RETRACTED = retracted(SIGNED);

    private static final List<CloudEvent> ALL = List.of(
            SIGNED,
            AMENDED,
            ENDED,
            TASK,
            HEARD,
            redated(SIGNED, "2018-07-01"),
            redated(HEARD, "2024-02-21"),
            SIGNED_RETRACTED,
            retracted(SIGNED_RETRACTED),
            retracted(AMENDED),
            retracted(ENDED),
            retracted(TASK),
            retracted(HEARD),
            again(SIGNED),
            again(TASK));

    @Test
    void what_is_stored_event_by_event_is_what_one_fold_stores() {
        for (int seed = 0; seed < SEEDS; seed++) {
            // Given
            var random = new Random(seed);
            List<RecordedEvent> events = shuffled(random);

            // When
            var live = new WrittenTables();
            StreamFold fold = emptyFold();
            for (RecordedEvent event : events) {
                fold.append(event);
                if (random.nextBoolean()) {
                    live.write(fold.takeChanges());
                }
            }
            live.write(fold.takeChanges());

            // Then
            assertThat(live.contents())
                    .as("seed %s", seed)
                    .isEqualTo(folded(events).contents());
        }
    }

    @Test
    void the_sequence_of_an_entry_never_falls() {
        for (int seed = 0; seed < SEEDS; seed++) {
            // Given
            StreamFold fold = emptyFold();
            int expiry = 0;
            int task = 0;
            for (RecordedEvent event : shuffled(new Random(seed))) {

                // When
                fold.append(event);
                int expiryNow = revision(fold, "calendar_expiry", expiry);
                int taskNow = revision(fold, "calendar_task", task);

                // Then
                assertThat(expiryNow).as("seed %s, %s", seed, event).isGreaterThanOrEqualTo(expiry);
                assertThat(taskNow).as("seed %s, %s", seed, event).isGreaterThanOrEqualTo(task);
                expiry = expiryNow;
                task = taskNow;
            }
        }
    }

    private static int revision(StreamFold fold, String table, int otherwise) {
        return fold.rows(table).stream()
                .mapToInt(row -> row instanceof ExpiryRow expiry ? expiry.revision() : ((TaskRow) row).revision())
                .findFirst()
                .orElse(otherwise);
    }

    private static WrittenTables folded(List<RecordedEvent> events) {
        StreamFold fold = emptyFold();
        events.forEach(fold::append);
        var tables = new WrittenTables();
        tables.write(fold.takeChanges());
        return tables;
    }

    private static StreamFold emptyFold() {
        return new StreamFold(
                Facts.STREAM, new StreamHistory(DECODER), List.of(new ExpiryProjection(), new TaskProjection()));
    }

    private static List<RecordedEvent> shuffled(Random random) {
        var events = new ArrayList<>(ALL);
        Collections.shuffle(events, random);
        return RecordedEvents.inLogOrder(DECODER, events);
    }

    private static CloudEvent again(CloudEvent event) {
        return new CloudEvent(event.document().deepCopy().put("id", event.id() + "-again"));
    }
}
