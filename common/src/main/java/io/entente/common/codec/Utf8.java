package io.entente.common.codec;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Whether bytes are UTF-8, in the strict sense of RFC 3629. The JSON parser is more lenient: it reads {@code C0 80} as
 * U+0000, other overlong forms as the characters they imitate, and encoded surrogates as surrogates.
 */
final class Utf8 {

    private static final char LONE_SURROGATE = '\uDC00';

    private Utf8() {}

    static boolean isValid(byte[] bytes) {
        // Faster than a decoder that reports errors: the JVM has intrinsics for both calls.
        return Arrays.equals(bytes, new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * As text, with two unpaired surrogates for each byte that belongs to no character, so that its place is known.
     * Two, because a single one could form a pair with an escaped surrogate next to the byte.
     */
    static String withLoneSurrogates(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CharBuffer text = CharBuffer.allocate(2 * bytes.length);
        CoderResult result = decoder.decode(input, text, true);
        while (result.isError()) {
            for (int octet = 0; octet < result.length(); octet++) {
                input.get();
                text.put(LONE_SURROGATE).put(LONE_SURROGATE);
            }
            result = decoder.decode(input, text, true);
        }
        return text.flip().toString();
    }
}
