package io.entente.benchmarks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.apache.kafka.common.utils.AppInfoParser;

/** Where a run took place, and of which code. */
record Machine(String commit, int cores, long memoryMb, String load, String java, String postgres, String kafkaClient) {

    static Machine of(Connection database) throws IOException, InterruptedException, SQLException {
        Runtime runtime = Runtime.getRuntime();
        String memory = Files.readAllLines(Path.of("/proc/meminfo")).get(0).replaceAll("\\D", "");
        return new Machine(
                describedCommit(),
                runtime.availableProcessors(),
                Long.parseLong(memory) / 1024,
                Files.readString(Path.of("/proc/loadavg")).strip(),
                Runtime.version().toString(),
                database.getMetaData().getDatabaseProductVersion(),
                AppInfoParser.getVersion());
    }

    private static String describedCommit() throws IOException, InterruptedException {
        Process git = new ProcessBuilder("git", "describe", "--always", "--dirty", "--abbrev=10").start();
        String name = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return git.waitFor() == 0 ? name : "unknown";
    }

    ObjectNode json() {
        return Json.mapper().valueToTree(this);
    }
}
