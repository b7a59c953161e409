package io.entente.query.readmodel.map;

import io.entente.query.http.KnownAt;
import io.entente.query.http.MediaTypes;
import io.entente.query.http.ReadSnapshot;
import io.entente.query.http.ReaderLanguage;
import io.entente.query.readmodel.past.Past;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where things happened. */
@Tag(name = "map")
@Path("/map")
@Produces(MediaTypes.GEO_JSON)
public class MapResource {

    private final Past past;

    MapResource(Past past) {
        this.past = past;
    }

    @GET
    @Operation(
            operationId = "getMap",
            summary = "Sites, meetings and partnerships on a map; what has no known place has no geometry")
    @ReadSnapshot
    public FeatureCollection map(
            @QueryParam("layer") List<String> layers,
            @QueryParam("bbox") @Nullable String bbox,
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("partnership") @Nullable String partnership,
            @BeanParam KnownAt knownAt,
            @BeanParam ReaderLanguage language) {
        var filter = new MapFilter(MapFilter.layers(layers), BoundingBox.of(bbox), year, partnership);
        return new Maps(past.rows(knownAt, partnership), language.language()).draw(filter);
    }
}
