package io.entente.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LocalKafkaIT {

    @TempDir
    private Path directory;

    /** One random id in 64 does. */
    @Test
    void a_broker_starts_whose_cluster_id_looks_like_an_option() throws IOException {
        // Given
        String clusterId = "-0cRWv2CSYSCFbB9gr8M1A";
        var node = new ClusterNode(1, 1, clusterId, "1@" + Loopback.ADDRESS + ":" + Loopback.freePort());

        // When
        try (LocalKafka kafka = LocalKafka.launch(directory, Loopback.freePort(), node)) {
            kafka.awaitReady();
        }

        // Then
        assertThat(Files.readString(directory.resolve("data/meta.properties"))).contains("cluster.id=" + clusterId);
    }
}
