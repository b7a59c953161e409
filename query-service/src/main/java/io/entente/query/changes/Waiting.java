package io.entente.query.changes;

import java.util.LinkedHashSet;
import java.util.Set;

/** Tasks that wait for news, each to be run once. Thread-safe; runs nothing while it holds its lock. */
final class Waiting {

    private final Set<Runnable> tasks = new LinkedHashSet<>();

    synchronized void add(Runnable task) {
        tasks.add(task);
    }

    /** @return false when the task is being run, or has been */
    synchronized boolean remove(Runnable task) {
        return tasks.remove(task);
    }

    void runAll() {
        Set<Runnable> ready;
        synchronized (this) {
            ready = Set.copyOf(tasks);
            tasks.clear();
        }
        ready.forEach(Runnable::run);
    }
}
