package io.entente.testkit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import io.entente.common.codec.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.SAXException;

/** Checks that a body is what its {@code Content-Type} says. */
final class Bodies {

    private Bodies() {}

    /** The broken rule; empty when there is none. */
    static Optional<String> wrongIn(RawAnswer answer) {
        String contentType = answer.header("Content-Type").toLowerCase(Locale.ROOT);
        if (contentType.contains("charset") && !contentType.matches(".*charset=\"?utf-8\"?(;.*)?")) {
            return Optional.of("the charset is not UTF-8");
        }
        if (contentType.matches(".*;\\s*qs?=.*")) {
            return Optional.of("the media type has a weight");
        }
        if (!isUtf8(answer.body())) {
            return Optional.of("the body is no UTF-8");
        }
        return isOf(answer.mediaType(), answer)
                ? Optional.empty()
                : Optional.of("the body is no " + answer.mediaType());
    }

    private static boolean isOf(String mediaType, RawAnswer answer) {
        if (mediaType.endsWith("json") && !mediaType.endsWith("ndjson")) {
            return json(answer).isObject();
        }
        if (mediaType.endsWith("xml")) {
            return isXml(answer.body());
        }
        return switch (mediaType) {
            case "application/x-ndjson" -> areJsonLines(answer);
            case "text/csv" ->
                answer.text()
                        .lines()
                        .findFirst()
                        .filter(line -> !line.contains("["))
                        .isPresent();
            case "text/calendar" ->
                answer.text().startsWith("BEGIN:VCALENDAR") && answer.text().endsWith("END:VCALENDAR\r\n");
            case "text/html" -> answer.text().startsWith("<!DOCTYPE html>");
            case "text/event-stream" -> true;
            default -> false;
        };
    }

    /** A missing node when the body is not JSON, so that none of its members has the expected value. */
    static JsonNode json(RawAnswer answer) {
        try {
            return Json.mapper().readTree(answer.body());
        } catch (JsonProcessingException malformed) {
            return Json.mapper().missingNode();
        } catch (IOException impossible) {
            throw new IllegalStateException("bytes in memory can be read", impossible);
        }
    }

    private static boolean areJsonLines(RawAnswer answer) {
        try (MappingIterator<JsonNode> lines =
                Json.mapper().readerFor(JsonNode.class).readValues(answer.text())) {
            return lines.readAll().stream().allMatch(line -> line.isObject());
        } catch (IOException malformed) {
            return false;
        }
    }

    private static boolean isXml(byte[] body) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var parser = factory.newDocumentBuilder();
            parser.setErrorHandler(null);
            return parser.parse(new ByteArrayInputStream(body)).getDocumentElement() != null;
        } catch (SAXException malformed) {
            return false;
        } catch (ParserConfigurationException | IOException impossible) {
            throw new IllegalStateException("bytes in memory can be read as XML", impossible);
        }
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException otherEncoding) {
            return false;
        }
    }
}
