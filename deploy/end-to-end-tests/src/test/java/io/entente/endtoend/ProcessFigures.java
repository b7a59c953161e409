package io.entente.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Threads, descriptors and memory of a process, as Linux shows them. */
record ProcessFigures(long pid, long threads, long descriptors, long residentMb) {

    private static final int THREADS_MORE_MAX = 40;
    private static final int DESCRIPTORS_MORE_MAX = 80;

    /** Memory of a JVM outside its heap: code, classes, stacks, buffers. */
    private static final int OUTSIDE_HEAP_MB_MAX = 450;

    static ProcessFigures of(long pid) throws IOException {
        Path process = Path.of("/proc", Long.toString(pid));
        long threads = 0;
        long residentMb = 0;
        for (String line : Files.readAllLines(process.resolve("status"))) {
            if (line.startsWith("Threads:")) {
                threads = number(line);
            } else if (line.startsWith("VmRSS:")) {
                residentMb = number(line) / 1024;
            }
        }
        try (Stream<Path> open = Files.list(process.resolve("fd"))) {
            return new ProcessFigures(pid, threads, open.count(), residentMb);
        }
    }

    private static long number(String line) {
        return Long.parseLong(line.replaceAll("\\D", ""));
    }

    /** Growth beyond the bounds, in words; empty when there is none. */
    List<String> growthSince(ProcessFigures before, int heapMb) {
        var growth = new ArrayList<String>();
        if (pid != before.pid) {
            growth.add("another process than before: " + before + ", now " + this);
        }
        if (threads > before.threads + THREADS_MORE_MAX) {
            growth.add("threads: " + before + ", now " + this);
        }
        if (descriptors > before.descriptors + DESCRIPTORS_MORE_MAX) {
            growth.add("descriptors: " + before + ", now " + this);
        }
        if (residentMb > heapMb + OUTSIDE_HEAP_MB_MAX) {
            growth.add("memory above a heap of " + heapMb + " MB: " + this);
        }
        return growth;
    }
}
