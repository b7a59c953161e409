package io.entente.ingest.http;

import io.entente.ingest.intake.KnownReceipts;
import io.entente.ingest.receipts.KnownReceipt;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;

/** What was answered when an event was taken in, for as long as receipts are kept. */
@Path("/receipts/{source}/{id}")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
public class ReceiptsResource {

    private final KnownReceipts receipts;

    ReceiptsResource(KnownReceipts receipts) {
        this.receipts = receipts;
    }

    @GET
    public KnownReceipt get(@RestPath String source, @RestPath String id) {
        return receipts.get(source, id);
    }
}
