package io.entente.common.codec;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.common.problem.Fault;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What CloudEvents 1.0, and Entente beyond it, ask of the attributes of an event. */
final class Envelope {

    static final int ATTRIBUTE_LENGTH_MAX = 1_000;
    static final int ATTRIBUTES_MAX = 50;
    /** An object of a hundred thousand bad names needs no more to be mended. */
    static final int FAULTS_MAX = 100;

    /** A stable slug or a UUID: it becomes part of URLs and of other events' references. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:~-]{0,199}");

    private static final Pattern NAME = Pattern.compile("[a-z0-9]{1,40}");
    private static final Pattern SUBJECT = Pattern.compile("[a-z0-9][a-z0-9._~-]{0,199}");
    private static final Pattern JSON_MEDIA_TYPE =
            Pattern.compile("(?i)application/(?:[a-z0-9.+-]+\\+)?json(?:\\s*;.*)?");

    private final JsonNode document;
    private final List<Fault> faults = new ArrayList<>();

    private Envelope(JsonNode document) {
        this.document = document;
    }

    static List<Fault> faults(JsonNode document) {
        if (!document.isObject()) {
            return List.of(new Fault("", "not-an-object", "an event is a JSON object"));
        }
        var envelope = new Envelope(document);
        envelope.check();
        return List.copyOf(envelope.faults);
    }

    private void check() {
        checkVersion();
        checkPattern("id", ID, "1 to 200 letters, digits and . _ : ~ -, starting with a letter or digit");
        checkPattern("subject", SUBJECT, "the stream id: 1 to 200 lower-case letters, digits and . _ ~ -");
        checkSource();
        checkPresent("type");
        checkTime("time");
        checkTime(CloudEvent.RECORDED_TIME);
        checkPartitionKey();
        checkData();
        checkNamesAndValues();
    }

    private void checkVersion() {
        if (checkPresent("specversion") && !"1.0".equals(text("specversion"))) {
            fault("specversion", "unsupported-version", "specversion must be 1.0");
        }
    }

    private boolean checkPresent(String name) {
        JsonNode value = document.get(name);
        if (value == null || value.isNull()) {
            fault(name, "required", name + " is missing");
            return false;
        }
        if (!value.isTextual() || value.asText().isBlank()) {
            fault(name, "not-a-text", name + " must be a text that is not empty");
            return false;
        }
        return true;
    }

    private void checkPattern(String name, Pattern pattern, String form) {
        if (checkPresent(name) && !pattern.matcher(text(name)).matches()) {
            fault(name, "bad-format", name + " must be " + form);
        }
    }

    private void checkSource() {
        if (!checkPresent("source")) {
            return;
        }
        try {
            URI source = new URI(text("source"));
            if (source.toString().length() > 200) {
                fault("source", "too-long", "source has at most 200 characters");
            }
        } catch (URISyntaxException notAUri) {
            fault("source", "bad-format", "source must be a URI reference: " + notAUri.getReason());
        }
    }

    private void checkTime(String name) {
        if (!document.hasNonNull(name)) {
            return;
        }
        try {
            OffsetDateTime.parse(text(name));
        } catch (DateTimeParseException notAnInstant) {
            fault(name, "bad-format", name + " must be an RFC 3339 date and time with offset");
        }
    }

    private void checkPartitionKey() {
        if (document.hasNonNull("partitionkey") && !text("partitionkey").equals(text("subject"))) {
            fault("partitionkey", "not-the-subject", "partitionkey must equal subject, the key of the stream");
        }
    }

    private void checkData() {
        if (document.has("data_base64")) {
            fault("data_base64", "not-json", "data must be a JSON object, not base64");
        }
        if (document.hasNonNull("datacontenttype")
                && !JSON_MEDIA_TYPE.matcher(text("datacontenttype")).matches()) {
            fault("datacontenttype", "not-json", "datacontenttype must be a JSON media type");
        }
        if (!document.path("data").isObject()) {
            fault("data", document.has("data") ? "not-an-object" : "required", "data must be a JSON object");
        }
    }

    private void checkNamesAndValues() {
        if (document.size() > ATTRIBUTES_MAX) {
            fault("", "too-many-attributes", "an event has at most " + ATTRIBUTES_MAX + " attributes");
        }
        document.properties().forEach(property -> {
            String name = property.getKey();
            if (name.equals("data") || name.equals("data_base64")) {
                return;
            }
            if (!NAME.matcher(name).matches()) {
                fault(name, "bad-name", "attribute names are 1 to 40 lower-case letters and digits");
            } else if (property.getValue().isContainerNode()
                    || property.getValue().isFloatingPointNumber()) {
                fault(name, "bad-value", "an attribute is a text, an integer or a boolean");
            } else if (property.getValue().asText().length() > ATTRIBUTE_LENGTH_MAX) {
                fault(name, "too-long", "an attribute has at most " + ATTRIBUTE_LENGTH_MAX + " characters");
            }
        });
    }

    private String text(String name) {
        return document.path(name).asText();
    }

    private void fault(String name, String code, String detail) {
        String pointer = name.isEmpty() ? "" : "/" + name.replace("~", "~0").replace("/", "~1");
        if (faults.size() < FAULTS_MAX) {
            faults.add(new Fault(pointer, code, detail));
        }
    }
}
