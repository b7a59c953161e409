package io.entente.common.event;

import org.jspecify.annotations.Nullable;

/**
 * A point on the earth in WGS 84.
 *
 * @param lat latitude in decimal degrees, north positive
 * @param lon longitude in decimal degrees, east positive
 */
public record Geo(double lat, double lon, @Nullable Basis basis) {}
