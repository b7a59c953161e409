package io.entente.ingest.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.common.loop.Loops;
import io.entente.common.position.LogPosition;
import io.entente.ingest.Configs;
import io.entente.localstack.BrokerCluster;
import io.entente.localstack.LocalKafka;
import io.entente.testkit.LogReader;
import io.quarkus.runtime.StartupEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new producer on three brokers; one of them freezes while a record is on its way to it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LeaderMovesFaultsIT {

    private static final int PARTITIONS = 12;
    private static final Duration MOVE_MAX = Duration.ofSeconds(30);

    @TempDir
    static Path directory;

    private static final LogConfig CONFIG = Configs.read(
            LogConfig.class,
            Map.of(
                    "entente.log.partitions", Integer.toString(PARTITIONS),
                    "entente.log.replication-factor", "3",
                    // Longer than a leadership takes to move, so that the first record is still on its way by then.
                    "entente.log.request-timeout", "6s",
                    "entente.log.delivery-timeout", "9s",
                    "entente.log.unreachable-after", "60s"));

    private static BrokerCluster cluster;
    private static Producer<String, byte[]> producer;
    private static Admin admin;
    private static LogWatch watch;
    private static EventLog log;
    private static Map<Integer, Integer> lastLeaders = Map.of();

    @BeforeAll
    static void start() {
        cluster = BrokerCluster.start(directory, 3);
        // As if another partition had just reported that its leader moved.
        Map<String, Object> kafka =
                Map.of("bootstrap.servers", cluster.bootstrapServers(), "metadata.max.age.ms", "300");
        producer = new KafkaClients().producer(kafka, CONFIG);
        admin = new KafkaClients().admin(kafka);
        watch = new LogWatch(CONFIG, admin, producer, new Loops());
        watch.start(new StartupEvent());
        log = new KafkaEventLog(producer, watch, CONFIG);
        await().atMost(MOVE_MAX).until(() -> watch.state() instanceof LogState.Usable);
    }

    @AfterAll
    static void stop() {
        watch.close();
        producer.close(Duration.ZERO);
        admin.close(Duration.ZERO);
        cluster.close();
    }

    @Test
    void records_of_a_stream_keep_the_order_of_their_appends_while_its_leader_moves() {
        // Given
        Map<Integer, Integer> leaders = leaders();
        int controller = controller();
        int node = leaders.values().stream()
                .filter(leader -> leader != controller)
                .findFirst()
                .orElseThrow();
        List<Integer> led = leaders.keySet().stream()
                .filter(partition -> leaders.get(partition) == node)
                .sorted()
                .toList();
        append(streamOn(led.get(0)), "opens the connection").join();
        List<Sent> streams =
                led.stream().skip(1).map(LeaderMovesFaultsIT::sentTo).toList();
        LocalKafka leader = cluster.broker(node);

        // When
        leader.pause();
        streams.forEach(Sent::appendNext);
        await().atMost(MOVE_MAX).until(() -> !leaders().containsValue(node));
        await().atMost(MOVE_MAX).pollInterval(Duration.ofMillis(200)).until(() -> {
            streams.forEach(Sent::appendNext);
            return streams.stream().allMatch(Sent::laterOneIsAcknowledged);
        });
        leader.resume();

        // Then
        assertThat(streams).hasSizeGreaterThanOrEqualTo(2).allSatisfy(sent -> {
            assertThat(CompletableFuture.allOf(sent.answers().toArray(CompletableFuture[]::new)))
                    .as("every record of %s is acknowledged", sent.stream())
                    .succeedsWithin(MOVE_MAX);
            // The broker that was paused still believes for a moment that it is the leader, and shows an older end.
            await().atMost(MOVE_MAX)
                    .until(() -> logged(sent.stream()).size() >= sent.texts().size());
            assertThat(logged(sent.stream())).isEqualTo(sent.texts());
        });
    }

    private static List<String> logged(String stream) {
        return new LogReader(cluster.bootstrapServers())
                .readAll(CONFIG.topic(), record -> stream.equals(record.key())).stream()
                        .map(record -> record.text())
                        .distinct()
                        .toList();
    }

    private static CompletableFuture<LogPosition> append(String stream, String text) {
        byte[] value = text.getBytes(StandardCharsets.UTF_8);
        return log.append(new LogRecord(stream, Instant.EPOCH, value, new byte[0]))
                .toCompletableFuture();
    }

    /** The leaders by partition; the last known ones while no broker answers. */
    private static Map<Integer, Integer> leaders() {
        List<TopicPartitionInfo> found = answer(
                        admin.describeTopics(List.of(CONFIG.topic())).allTopicNames())
                .map(topics -> topics.get(CONFIG.topic()).partitions())
                .orElse(List.of());
        if (!found.isEmpty()) {
            lastLeaders = found.stream()
                    .filter(partition -> partition.leader() != null)
                    .collect(Collectors.toMap(
                            TopicPartitionInfo::partition,
                            partition -> partition.leader().id()));
        }
        return lastLeaders;
    }

    /** The active controller; it takes the others longer to replace this node. */
    private static int controller() {
        return answer(admin.describeMetadataQuorum().quorumInfo()).orElseThrow().leaderId();
    }

    private static <T> Optional<T> answer(KafkaFuture<T> future) {
        try {
            return Optional.of(future.get());
        } catch (ExecutionException unanswered) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static Sent sentTo(int partition) {
        return new Sent(streamOn(partition), new ArrayList<>());
    }

    private static String streamOn(int partition) {
        return IntStream.range(0, 10_000)
                .mapToObj(number -> "stream-" + number)
                .filter(stream -> Utils.toPositive(Utils.murmur2(stream.getBytes(StandardCharsets.UTF_8))) % PARTITIONS
                        == partition)
                .findFirst()
                .orElseThrow();
    }

    /** The records that were appended to a stream: texts that count from 0. */
    private record Sent(String stream, List<CompletableFuture<LogPosition>> answers) {

        void appendNext() {
            answers.add(append(stream, Integer.toString(answers.size())));
        }

        boolean laterOneIsAcknowledged() {
            return answers.stream().skip(1).anyMatch(CompletableFuture::isDone);
        }

        List<String> texts() {
            return IntStream.range(0, answers.size())
                    .mapToObj(Integer::toString)
                    .toList();
        }
    }
}
