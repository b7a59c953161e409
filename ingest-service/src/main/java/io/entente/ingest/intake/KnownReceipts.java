package io.entente.ingest.intake;

import io.entente.ingest.receipts.KnownReceipt;
import io.entente.ingest.receipts.NoReceiptException;
import io.entente.ingest.receipts.ReadProgress;
import io.entente.ingest.receipts.Receipts;
import io.entente.ingest.receipts.ReceiptsConfig;
import jakarta.inject.Singleton;

/** The receipts that are known now. An event under way has none yet. */
@Singleton
public class KnownReceipts {

    private final Receipts receipts;
    private final ReadProgress progress;
    private final ReceiptsConfig kept;

    KnownReceipts(Receipts receipts, ReadProgress progress, ReceiptsConfig kept) {
        this.receipts = receipts;
        this.progress = progress;
        this.kept = kept;
    }

    /**
     * @throws NoReceiptException when none is known
     * @throws ReceiptsNotReadyException when none is known, but not all are read
     */
    public KnownReceipt get(String source, String id) {
        return receipts.find(source, id)
                .orElseThrow(() -> progress.isCaughtUp()
                        ? new NoReceiptException(source, id, kept.window(), kept.entriesMax())
                        : new ReceiptsNotReadyException(progress.gap()));
    }
}
