package io.entente.cli.replay;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the service answered.
 *
 * @param json as it came, for programs
 * @param value the same, as far as it is shown to people
 */
public record Answer<T>(JsonNode json, T value) {}
