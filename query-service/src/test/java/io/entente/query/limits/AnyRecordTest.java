package io.entente.query.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.CloudEventCodec;
import io.entente.common.codec.ContentHash;
import io.entente.common.codec.EventDecoder;
import io.entente.common.codec.MalformedEventException;
import io.entente.query.projector.RecordReader;
import io.entente.testkit.SampleEvents;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Records that others wrote into the log: sample events of which some values are exchanged for nasty ones. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AnyRecordTest {

    private static final int RECORDS = Integer.getInteger("entente.limits.records", 4_000);

    /** Stands in the document for a value that no tree of JSON can hold and write again. */
    private static final String HERE = "here";

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "{}",
            "[]",
            "[[]]",
            "\"\"",
            "\" \"",
            "0",
            "-0",
            "-1",
            "1.5",
            "0e9",
            "1e400",
            "1e-400",
            "1000e2147483646",
            "1e-2147483647",
            "9223372036854775808",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"0000-01-01\"",
            "\"2019-02-30\"",
            "\"+999999999-12-31\"",
            "\"-999999999-01-01\"",
            "\"+999999999-12-31T23:59:59-18:00\"",
            "\"-999999999-01-01T00:00:00+18:00\"",
            "\"9999-12-31T23:59:59-18:00\"",
            "\"XXXX-XX-XX\"",
            "\"[..]\"",
            "\"../..\"",
            "\"%\"",
            "\"" + "\u1ebf".repeat(5_000) + "\"");

    private final RecordReader reader = new RecordReader(EventDecoder.current(), 1);
    private final List<CloudEvent> samples = SampleEvents.events();

    @Test
    void what_a_record_is_can_be_told_whatever_is_in_it() {
        int accepted = 0;
        for (long seed = 0; seed < RECORDS; seed++) {
            // Given
            var random = new Random(seed);
            CloudEvent sample = samples.get(random.nextInt(samples.size()));
            byte[] key = sample.subject().getBytes(StandardCharsets.UTF_8);
            byte[] value = nasty(sample, random);
            var readings = new ArrayList<RecordReader.Reading>();

            // Then
            assertThatCode(() -> {
                        readings.add(reader.read(new ConsumerRecord<>("log", 0, 0, key, value)));
                        contentOf(value);
                    })
                    .as("seed %d: %s", seed, new String(value, StandardCharsets.UTF_8))
                    .doesNotThrowAnyException();
            accepted += readings.get(0) instanceof RecordReader.Reading.Accepted ? 1 : 0;
        }
        assertThat(accepted).as("of " + RECORDS + " are still events").isBetween(RECORDS / 20, RECORDS - RECORDS / 20);
    }

    private static void contentOf(byte[] value) {
        try {
            ContentHash.of(CloudEventCodec.structured(value));
        } catch (MalformedEventException noEvent) {
            assertThat(noEvent.getMessage()).isNotBlank();
        }
    }

    private static byte[] nasty(CloudEvent sample, Random random) {
        ObjectNode document = sample.document().deepCopy();
        for (int places = 1 + random.nextInt(2); places > 0; places--) {
            exchangeOne(document, random);
        }
        String json = document.toString();
        while (json.contains("\"" + HERE + "\"")) {
            String value = VALUES.get(random.nextInt(VALUES.size()));
            json = json.replaceFirst("\"" + HERE + "\"", Matcher.quoteReplacement(value));
        }
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /** The deeper a value is, the less often it is exchanged. */
    private static void exchangeOne(JsonNode parent, Random random) {
        if (parent instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            if (object.get(name).isContainerNode() && random.nextInt(4) > 0) {
                exchangeOne(object.get(name), random);
            } else {
                object.put(name, HERE);
            }
        } else if (parent instanceof ArrayNode array && !array.isEmpty()) {
            int place = random.nextInt(array.size());
            if (array.get(place).isContainerNode()) {
                exchangeOne(array.get(place), random);
            } else {
                array.set(place, TextNode.valueOf(HERE));
            }
        }
    }
}
