package io.entente.cli.instance;

import java.time.Duration;

/** Is told what has become ready. */
@FunctionalInterface
public interface StartListener {

    /** @param after since its group of processes was started */
    void ready(RecordedProcess process, Duration after);
}
