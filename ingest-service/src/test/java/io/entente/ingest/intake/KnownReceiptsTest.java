package io.entente.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.ingest.Configs;
import io.entente.ingest.Events;
import io.entente.ingest.FakeLog;
import io.entente.ingest.receipts.NoReceiptException;
import io.entente.ingest.receipts.ReadProgress;
import io.entente.ingest.receipts.ReceiptsConfig;
import io.entente.ingest.receipts.TestReceipts;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KnownReceiptsTest {

    private final FakeLog log = new FakeLog();
    private final TestIntake intake = TestIntake.on(log);
    private final ObjectNode meeting = Events.meeting();
    private final String id = meeting.get("id").asText();

    @Test
    void a_receipt_can_be_asked_for_afterwards() {
        // Given
        Intake taking = intake.intake();
        var receipt = taking.store(taking.check(meeting, TraceContext.NONE)).toCompletableFuture();
        log.acknowledge(0);

        // When
        var known = receipts(new TestReceipts.Gap(0)).get(Events.SOURCE, id);

        // Then
        assertThat(known.position()).isEqualTo(receipt.join().position());
        assertThat(known.recordedTime()).isEqualTo(receipt.join().recordedTime());
        assertThat(known.consistencyToken()).isEqualTo(receipt.join().consistencyToken());
    }

    @Test
    void what_is_under_way_has_no_receipt_yet() {
        // Given
        Intake taking = intake.intake();
        taking.store(taking.check(meeting, TraceContext.NONE));

        // Then
        assertThatExceptionOfType(ReceiptsNotReadyException.class)
                .isThrownBy(() -> receipts(new TestReceipts.Gap(0)).get(Events.SOURCE, id))
                .withMessageContaining("on its way")
                .satisfies(underWay -> assertThat(underWay.getMessage()).doesNotContain("nothing was stored"));
    }

    @Test
    void a_receipt_that_comes_while_it_is_asked_for_is_found() {
        // Given
        Intake taking = intake.intake();
        ReadProgress thatCatchesUp = new ReadProgress() {
            @Override
            public boolean isCaughtUp() {
                taking.store(taking.check(meeting, TraceContext.NONE));
                log.acknowledge(0);
                return true;
            }

            @Override
            public long gap() {
                return 0;
            }
        };

        // When
        var known = receipts(thatCatchesUp).get(Events.SOURCE, id);

        // Then
        assertThat(known.id()).isEqualTo(id);
    }

    @Test
    void what_nobody_posted_has_no_receipt() {
        assertThatExceptionOfType(NoReceiptException.class)
                .isThrownBy(() -> receipts(new TestReceipts.Gap(0)).get(Events.SOURCE, id))
                .withMessageContaining("30 days")
                .withMessageContaining("67108864 bytes");
    }

    @Test
    void nobody_knows_before_all_is_read() {
        assertThatExceptionOfType(ReceiptsNotReadyException.class)
                .isThrownBy(() -> receipts(new TestReceipts.Gap(7)).get(Events.SOURCE, id));
    }

    private KnownReceipts receipts(ReadProgress progress) {
        return new KnownReceipts(intake.receipts().receipts(), progress, Configs.read(ReceiptsConfig.class, Map.of()));
    }
}
