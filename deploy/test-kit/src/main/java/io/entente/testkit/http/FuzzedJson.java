package io.entente.testkit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Changes valid JSON documents at random. */
final class FuzzedJson {

    private static final int CHANGES_MAX = 4;

    /** Values in JSON syntax. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "\"\"",
            "[]",
            "{}",
            "0",
            "-0",
            "-1",
            "31.0",
            "1e400",
            "9223372036854775808",
            "1E-400",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\uFDFA\\u202E\"",
            "\"9999-99-99\"",
            "\"0000-01-01\"",
            "\"\u00e9\"",
            "[[[[[[[[]]]]]]]]",
            "{\"a\":{\"a\":{\"a\":{}}}}");

    private static final List<byte[]> SPLINTERS = List.of(
            new byte[] {0},
            new byte[] {(byte) 0xc0, (byte) 0x80},
            new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
            new byte[] {(byte) 0xff, (byte) 0xfe},
            "\u2028".getBytes(StandardCharsets.UTF_8),
            "\n".getBytes(StandardCharsets.UTF_8),
            "\"".getBytes(StandardCharsets.UTF_8),
            "{".getBytes(StandardCharsets.UTF_8),
            "]".getBytes(StandardCharsets.UTF_8),
            ",".getBytes(StandardCharsets.UTF_8),
            "[".repeat(5_000).getBytes(StandardCharsets.UTF_8),
            "{\"a\":".repeat(5_000).getBytes(StandardCharsets.UTF_8),
            "9".repeat(20_000).getBytes(StandardCharsets.UTF_8),
            "x".repeat(300_000).getBytes(StandardCharsets.UTF_8));

    private final Random random;

    FuzzedJson(Random random) {
        this.random = random;
    }

    /** The document unchanged, with other values, or with bytes that are not JSON. */
    byte[] of(String json) {
        return switch (random.nextInt(5)) {
            case 0 -> json.getBytes(StandardCharsets.UTF_8);
            case 1, 2 -> changed(json).getBytes(StandardCharsets.UTF_8);
            case 3 -> doubled(json).getBytes(StandardCharsets.UTF_8);
            default -> broken(json.getBytes(StandardCharsets.UTF_8));
        };
    }

    private String changed(String json) {
        try {
            JsonNode tree = Json.mapper().readTree(json);
            for (int change = random.nextInt(CHANGES_MAX); change >= 0; change--) {
                changeOne(tree);
            }
            return tree.toString();
        } catch (JsonProcessingException noJson) {
            return json;
        }
    }

    private void changeOne(JsonNode tree) {
        var containers = new ArrayList<JsonNode>();
        collect(tree, containers);
        if (containers.isEmpty()) {
            return;
        }
        JsonNode value = Json.mapper()
                .getNodeFactory()
                .rawValueNode(new com.fasterxml.jackson.databind.util.RawValue(any(VALUES)));
        JsonNode container = any(containers);
        if (container instanceof ObjectNode object && !object.isEmpty()) {
            var names = new ArrayList<String>();
            object.fieldNames().forEachRemaining(names::add);
            String name = any(names);
            if (random.nextInt(4) == 0) {
                object.remove(name);
            } else {
                object.set(random.nextInt(6) == 0 ? name + "\u00e9" : name, value);
            }
        } else if (container instanceof ArrayNode array) {
            array.add(value);
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node instanceof ContainerNode<?>) {
            containers.add(node);
        }
        node.forEach(child -> collect(child, containers));
    }

    /** The document with its first member twice. */
    private static String doubled(String json) {
        int colon = json.indexOf(':');
        return colon < 0 ? json + json : json.replaceFirst("\\{", "{" + json.substring(1, colon) + ":1,");
    }

    private byte[] broken(byte[] bytes) {
        byte[] splinter = any(SPLINTERS);
        int at = random.nextInt(bytes.length + 1);
        int end = random.nextInt(3) == 0 ? at : bytes.length;
        var broken = new byte[at + splinter.length + end - at];
        System.arraycopy(bytes, 0, broken, 0, at);
        System.arraycopy(splinter, 0, broken, at, splinter.length);
        System.arraycopy(bytes, at, broken, at + splinter.length, end - at);
        return broken;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
