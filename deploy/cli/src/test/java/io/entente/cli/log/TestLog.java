package io.entente.cli.log;

import io.entente.cli.CommandRun;
import io.entente.cli.log.file.NastyRecords;
import io.entente.cli.service.LogTopics;
import io.entente.testkit.TestStack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Topics of bytes, as an independent witness writes and reads them. */
public record TestLog(TestStack stack) {

    private static final Duration READ_MAX = Duration.ofMinutes(1);

    /** A name that no topic has. */
    public static String newName() {
        return "test-" + UUID.randomUUID();
    }

    /** A topic with nasty records in every partition, and how many a partition has. */
    public String nasty(int partitions, int recordsPerPartition) {
        String topic = newName();
        create(topic, partitions);
        var nasty = new NastyRecords(new Random(recordsPerPartition));
        var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
        for (int index = 0; index < partitions * recordsPerPartition; index++) {
            var record = nasty.at(topic, index % partitions, index / partitions);
            records.add(new ProducerRecord<>(
                    topic, record.partition(), record.timestamp(), record.key(), record.value(), record.headers()));
        }
        write(records);
        return topic;
    }

    /** Takes any timestamp. */
    public void create(String topic, int partitions) {
        try (var topics = LogTopics.open(stack.bootstrapServers())) {
            topics.create(topic, partitions);
        }
    }

    public void write(List<ProducerRecord<byte[], byte[]>> records) {
        try (var producer = new KafkaProducer<>(config(), new ByteArraySerializer(), new ByteArraySerializer())) {
            var futures = records.stream().map(producer::send).toList();
            for (var future : futures) {
                future.get();
            }
        } catch (Exception notWritten) {
            throw new IllegalStateException("the log of a test could not be written", notWritten);
        }
    }

    /** Writes one record and the marker that ends the transaction. */
    public void writeInTransaction(ProducerRecord<byte[], byte[]> record, boolean commit) {
        var config = new HashMap<>(config());
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, newName());
        try (var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(record).get();
            if (commit) {
                producer.commitTransaction();
            } else {
                producer.abortTransaction();
            }
        } catch (Exception notWritten) {
            throw new IllegalStateException("the log of a test could not be written", notWritten);
        }
    }

    private Map<String, Object> config() {
        // One request at a time, or the first two batches of a new partition can change places.
        return Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                stack.bootstrapServers(),
                ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                1);
    }

    /** Every record, by partition and offset. */
    public List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        try (var consumer = new KafkaConsumer<>(config(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            long start = System.nanoTime();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                if (System.nanoTime() - start > READ_MAX.toNanos()) {
                    throw new IllegalStateException("the end of " + topic + " was not reached in " + READ_MAX);
                }
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            records.sort(Comparator.<ConsumerRecord<byte[], byte[]>>comparingInt(ConsumerRecord::partition)
                    .thenComparingLong(ConsumerRecord::offset));
            return records;
        }
    }

    /** Everything a record holds, as text that tells two of them apart. */
    public static String described(ConsumerRecord<byte[], byte[]> record) {
        return record.partition() + "@" + record.offset() + " " + content(record);
    }

    /** The same without its place. */
    public static String content(ConsumerRecord<byte[], byte[]> record) {
        return record.timestamp() + " " + Arrays.toString(record.key()) + " " + Arrays.toString(record.value()) + " "
                + record.headers();
    }

    public List<String> describe(String topic) {
        return read(topic).stream().map(TestLog::described).toList();
    }

    /** Runs {@code entente log …} on this Kafka. */
    public CommandRun run(Path root, String... arguments) {
        return CommandRun.in(
                root,
                Stream.of(
                                Stream.of("log", arguments[0], "--kafka", stack.bootstrapServers()),
                                Stream.of(arguments).skip(1))
                        .flatMap(each -> each)
                        .toArray(String[]::new));
    }
}
