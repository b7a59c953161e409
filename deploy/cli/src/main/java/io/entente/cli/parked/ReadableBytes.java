package io.entente.cli.parked;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Bytes as people read them: as text where that hides nothing of them, else sixteen to a line in hexadecimal figures. */
final class ReadableBytes {

    private static final int LINE_BYTES = 16;
    private static final int FIRST_PRINTABLE = 0x20;
    private static final int LAST_PRINTABLE = 0x7e;

    private ReadableBytes() {}

    static List<String> lines(byte[] bytes) {
        String text = text(bytes);
        return text != null
                ? text.lines().toList()
                : IntStream.iterate(0, from -> from < bytes.length, from -> from + LINE_BYTES)
                        .mapToObj(from -> line(bytes, from))
                        .toList();
    }

    /** Null when they are no UTF-8, or have characters that are not seen. */
    private static @Nullable String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.codePoints().allMatch(ReadableBytes::isSeen) ? text : null;
        } catch (CharacterCodingException noText) {
            return null;
        }
    }

    private static boolean isSeen(int character) {
        return character == '\n' || character == '\t' || !Character.isISOControl(character);
    }

    private static String line(byte[] bytes, int from) {
        var figures = new StringBuilder();
        var characters = new StringBuilder();
        for (int at = from; at < Math.min(from + LINE_BYTES, bytes.length); at++) {
            figures.append(String.format(Locale.ROOT, "%02x ", bytes[at]));
            boolean isPrintable = bytes[at] >= FIRST_PRINTABLE && bytes[at] <= LAST_PRINTABLE;
            characters.append(isPrintable ? (char) bytes[at] : '.');
        }
        return String.format(Locale.ROOT, "%08x  %-" + 3 * LINE_BYTES + "s |%s|", from, figures, characters);
    }
}
