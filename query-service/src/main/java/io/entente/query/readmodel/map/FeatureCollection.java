package io.entente.query.readmodel.map;

import java.util.List;

/**
 * A map, as RFC 7946 wants it.
 *
 * @param type always {@code FeatureCollection}
 * @param complete false when there is more than one map shows, of which these are the newest: ask for a part
 */
public record FeatureCollection(String type, List<Feature> features, boolean complete) {

    static FeatureCollection of(List<Feature> features, boolean complete) {
        return new FeatureCollection("FeatureCollection", features, complete);
    }
}
