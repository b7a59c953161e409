package io.entente.cli.replay;

import java.util.List;
import java.util.stream.Collectors;

/** It is not clear to which generation to roll back. */
public final class NotOneStandbyException extends RuntimeException {

    NotOneStandbyException(List<Generation> standing) {
        super(
                standing.isEmpty()
                        ? "no generation stands by, so there is nothing to roll back to"
                        : "generations "
                                + standing.stream()
                                        .map(one -> Integer.toString(one.generation()))
                                        .collect(Collectors.joining(", "))
                                + " stand by; say to which one: entente replay rollback GENERATION");
    }
}
