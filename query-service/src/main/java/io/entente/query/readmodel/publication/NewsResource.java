package io.entente.query.readmodel.publication;

import io.entente.query.http.MediaTypes;
import io.entente.query.http.ReadSnapshot;
import io.entente.query.http.ReaderLanguage;
import io.entente.query.readmodel.past.Past;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was recorded, amended or taken back last of all partnerships, for readers of news. */
@Tag(name = "publication")
@Path("/timeline")
@Produces(MediaTypes.ATOM)
public class NewsResource {

    private final Past past;
    private final PublicationConfig config;

    NewsResource(Past past, PublicationConfig config) {
        this.past = past;
        this.config = config;
    }

    @GET
    @Operation(operationId = "getNews", summary = "What was recorded last, as a feed")
    @ReadSnapshot
    public String feed(@BeanParam ReaderLanguage language) {
        return new AtomFeed(config, language.language())
                .text("/timeline.atom", config.publisher(), Publications.news(past.now(), null));
    }
}
