package io.entente.common.loop;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The loops of one process, so that health can name the one that died or hangs. Thread-safe. */
public final class Loops {

    private final Map<String, Loop> running = new ConcurrentHashMap<>();

    /**
     * Starts a loop and watches it until it is asked to stop.
     *
     * @throws IllegalStateException when another loop of that name runs: health could not tell them apart
     */
    public void start(Loop loop) {
        running.values().removeIf(Loop::isStopping);
        if (running.putIfAbsent(loop.name(), loop) != null) {
            throw new IllegalStateException("a loop named " + loop.name() + " runs already");
        }
        loop.start();
    }

    /** What is wrong, by name of the loop; empty when all of them work. */
    public Map<String, String> faults() {
        var faults = new TreeMap<String, String>();
        running.values().forEach(loop -> loop.fault().ifPresent(fault -> faults.put(loop.name(), fault)));
        return faults;
    }
}
