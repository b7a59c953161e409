package io.entente.ingest.http;

import io.entente.common.problem.ProblemType;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/** The page that the type of a problem leads to: what it means and what to do. */
@Path("/problems")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
public class ProblemsResource {

    @GET
    public Catalogue list() {
        return new Catalogue(Arrays.stream(ProblemType.values()).map(Page::of).toList());
    }

    @GET
    @Path("/{slug}")
    public Page get(@RestPath String slug) {
        return Arrays.stream(ProblemType.values())
                .filter(type -> type.slug().equals(slug))
                .map(Page::of)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** One kind of problem. */
    public record Page(String type, String title, int status, String wayOut) {

        static Page of(ProblemType type) {
            return new Page(type.uri(), type.title(), type.status(), type.wayOut());
        }
    }

    /** Every kind of problem. */
    public record Catalogue(List<Page> items) {}
}
