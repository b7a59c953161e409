package io.entente.query.readmodel.calendar;

import static io.entente.query.readmodel.Facts.due;
import static io.entente.query.readmodel.Facts.entity;
import static io.entente.query.readmodel.Facts.followUp;
import static io.entente.query.readmodel.Facts.redated;
import static io.entente.query.readmodel.Facts.retracted;
import static io.entente.query.readmodel.Facts.task;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.CloudEvent;
import io.entente.query.readmodel.Facts;
import io.entente.query.readmodel.Folded;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TaskProjectionTest {

    private static final CloudEvent TASK = due(task("advice", "2024-01-30"), "2024-03");
    private static final CloudEvent HEARD = followUp("heard", entity("task", "advice"), "fulfilled", "2024-02-20");

    @Test
    void a_task_is_due_on_its_last_possible_day() {
        // When
        var row = row(TASK);

        // Then
        assertThat(row.due().latest()).isEqualTo("2024-03-31");
        assertThat(row.text().in("en")).contains("Advise.");
        assertThat(row.revision()).isZero();
    }

    @Test
    void every_correction_and_every_follow_up_raises_the_revision_even_one_that_was_taken_back() {
        assertThat(row(TASK, redated(TASK, "2024-01-31")).revision()).isEqualTo(1);
        assertThat(row(TASK, HEARD).revision()).isEqualTo(1);
        assertThat(row(HEARD, TASK).revision()).isEqualTo(1);
        assertThat(row(TASK, HEARD, retracted(HEARD)).revision()).isEqualTo(2);
    }

    @Test
    void a_task_that_was_taken_back_is_cancelled_without_its_text() {
        // When
        var row = row(TASK, HEARD, retracted(TASK));

        // Then
        assertThat(row.isCancelled()).isTrue();
        assertThat(row.text()).isNull();
        assertThat(row.due().latest()).isEqualTo("2024-03-31");
        assertThat(row.revision()).isEqualTo(2);
    }

    @Test
    void assigned_again_it_is_no_longer_cancelled() {
        // Given
        var again = new CloudEvent(TASK.document().deepCopy().put("id", "again"));

        // When
        var row = row(TASK, retracted(TASK), again);

        // Then
        assertThat(row.isCancelled()).isFalse();
        assertThat(row.revision()).isEqualTo(2);
    }

    @Test
    void what_follows_up_a_commitment_or_nothing_is_no_entry_and_no_finding() {
        // When
        var folded = folded(
                Facts.commitment("promise", "2024-01-30"),
                followUp("kept", entity("commitment", "promise"), "fulfilled", "2024-02-20"));

        // Then
        assertThat(folded.rows()).isEmpty();
        assertThat(folded.findings()).isEmpty();
    }

    private static TaskRow row(CloudEvent... events) {
        return folded(events).row(entity("task", "advice"));
    }

    private static Folded<TaskRow> folded(CloudEvent... events) {
        return Folded.by(new TaskProjection(), events);
    }
}
