package io.entente.ingest.intake;

import io.entente.ingest.receipts.KnownReceipt;
import io.entente.ingest.receipts.NoReceiptException;
import io.entente.ingest.receipts.ReadProgress;
import io.entente.ingest.receipts.Receipts;
import io.entente.ingest.receipts.ReceiptsConfig;
import jakarta.inject.Singleton;

/** The receipts that are known now. An event under way has none yet, and nobody can tell whether it will. */
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
     * @throws ReceiptsNotReadyException when none is known, but not all are read or the event is under way
     */
    public KnownReceipt get(String source, String id) {
        // Asked before the index: what changes in between is in the index then.
        boolean isCaughtUp = progress.isCaughtUp();
        boolean isUnderWay = receipts.isUnderWay(source, id);
        return receipts.find(source, id).orElseThrow(() -> none(source, id, isCaughtUp, isUnderWay));
    }

    private RuntimeException none(String source, String id, boolean isCaughtUp, boolean isUnderWay) {
        if (isUnderWay) {
            return ReceiptsNotReadyException.eventUnderWay(id);
        }
        return isCaughtUp
                ? new NoReceiptException(source, id, kept.window(), kept.bytesMax())
                : ReceiptsNotReadyException.receiptsUnread(progress.gap());
    }
}
