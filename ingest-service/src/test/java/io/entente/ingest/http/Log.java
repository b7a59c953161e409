package io.entente.ingest.http;

import io.entente.testkit.LogReader;
import io.entente.testkit.LoggedRecord;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** The log of the service under test, read by an independent witness. */
final class Log {

    private Log() {}

    static List<LoggedRecord> records() {
        return new LogReader(value("kafka.bootstrap.servers")).readAll(topic());
    }

    static LoggedRecord at(int partition, long offset) {
        return records().stream()
                .filter(entry -> entry.partition() == partition && entry.offset() == offset)
                .findFirst()
                .orElseThrow();
    }

    static String topic() {
        return value("entente.log.topic");
    }

    static String bootstrapServers() {
        return value("kafka.bootstrap.servers");
    }

    private static String value(String key) {
        return ConfigProvider.getConfig().getValue(key, String.class);
    }
}
