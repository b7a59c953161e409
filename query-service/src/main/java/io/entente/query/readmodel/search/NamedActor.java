package io.entente.query.readmodel.search;

import java.util.List;

/** An actor in whose names all terms of a stretch occur. */
record NamedActor(Terms.Stretch stretch, String actorId, List<Passage> names) {}
