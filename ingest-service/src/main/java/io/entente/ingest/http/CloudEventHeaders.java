package io.entente.ingest.http;

import io.entente.common.problem.Fault;
import io.entente.ingest.intake.InvalidEventException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The attributes of a binary CloudEvent, decoded as the HTTP protocol binding §3.1.3 says. */
final class CloudEventHeaders {

    private static final String PREFIX = "ce-";

    private CloudEventHeaders() {}

    /**
     * Attributes by lower-case name, without the prefix; empty when the request is no CloudEvent in binary mode.
     *
     * @throws InvalidEventException when a header is sent twice, its percent-encoding is broken, or a character is not
     *     encoded that must be
     */
    static Map<String, String> attributes(Map<String, List<String>> headers) {
        var attributes = new HashMap<String, String>();
        headers.forEach((header, values) -> {
            String name = header.toLowerCase(Locale.ROOT);
            if (name.startsWith(PREFIX)) {
                String attribute = name.substring(PREFIX.length());
                if (values.size() > 1) {
                    throw invalid(attribute, "the header " + header + " was sent more than once");
                }
                attributes.put(attribute, decoded(attribute, values.get(0)));
            }
        });
        return attributes;
    }

    private static String decoded(String attribute, String value) {
        String text = unquoted(value.strip());
        if (!text.chars().allMatch(CloudEventHeaders::isPrintableAscii)) {
            throw invalid(
                    attribute,
                    "the header ce-" + attribute
                            + " has characters that must be percent-encoded as UTF-8, such as %C3%A9" + " for é");
        }
        return text.indexOf('%') < 0 ? text : percentDecoded(attribute, text);
    }

    /** Others arrive as octets of an encoding that nobody names. */
    private static boolean isPrintableAscii(int character) {
        return character >= ' ' && character <= '~';
    }

    /** RFC 7230 §3.2.6: a quoted string stands for what is between the quotes. */
    static String unquoted(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1") : value;
    }

    private static String percentDecoded(String attribute, String text) {
        var bytes = new ByteArrayOutputStream(text.length());
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '%') {
                bytes.write(octet(attribute, text, at + 1));
                at += 2;
            } else {
                bytes.writeBytes(Character.toString(text.charAt(at)).getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw invalid(attribute, "the header ce-" + attribute + " percent-encodes bytes that are not UTF-8");
        }
    }

    private static int octet(String attribute, String text, int at) {
        try {
            return HexFormat.fromHexDigits(text, at, at + 2);
        } catch (IndexOutOfBoundsException | NumberFormatException broken) {
            throw invalid(attribute, "the header ce-" + attribute + " has a % without two hexadecimal digits");
        }
    }

    private static InvalidEventException invalid(String attribute, String detail) {
        return new InvalidEventException(List.of(new Fault("/" + attribute, "bad-header", detail)));
    }
}
