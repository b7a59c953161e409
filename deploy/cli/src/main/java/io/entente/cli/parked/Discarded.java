package io.entente.cli.parked;

import java.util.List;

/** A parked event that stays out for good, in the words of the service. */
record Discarded(String parkedEventId, String reason, List<Integer> generations) {}
