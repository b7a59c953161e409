package io.entente.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Processor time and memory of processes, as Linux shows them. */
final class Usage {

    private static final double TICKS_PER_SECOND = 100;
    private static final int USER_TIME = 11;
    private static final int CHILDREN_SYSTEM_TIME = 14;

    private Usage() {}

    /** Of the process alone. */
    static double cpuSeconds(long pid) {
        return ticks(pid, USER_TIME + 1) / TICKS_PER_SECOND;
    }

    /** Of the process, its ended children and those that run. */
    static double cpuSecondsOfTree(long pid) {
        double running = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .mapToDouble(process -> ticks(process.pid(), CHILDREN_SYSTEM_TIME) / TICKS_PER_SECOND)
                .sum();
        return running + ticks(pid, CHILDREN_SYSTEM_TIME) / TICKS_PER_SECOND;
    }

    /** The most that it ever had in memory. */
    static long peakResidentMb(long pid) {
        return lines(pid, "status")
                .lines()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    private static long ticks(long pid, int lastField) {
        String stat = lines(pid, "stat");
        if (stat.isEmpty()) {
            return 0;
        }
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        long sum = 0;
        for (int field = USER_TIME; field <= lastField; field++) {
            sum += Long.parseLong(fields[field]);
        }
        return sum;
    }

    /** Empty when the process has ended. */
    private static String lines(long pid, String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), file));
        } catch (NoSuchFileException ended) {
            return "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
