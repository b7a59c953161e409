package io.entente.common.codec;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;

/**
 * SHA-256 over values in one canonical form: each is preceded by its kind and its length, so that no two different
 * values have the same form. Members of objects are sorted; numbers count by value, so that 1, 1.0 and 1e0 are one.
 */
public final class CanonicalDigest {

    /** One call of SHA-256 over the whole form is several times faster than one for each value. */
    private byte[] form = new byte[2048];

    private int length;

    public void text(String text) {
        tagged('s', text.getBytes(StandardCharsets.UTF_8));
    }

    void json(JsonNode value) {
        switch (value.getNodeType()) {
            case OBJECT -> object(value);
            case ARRAY -> array(value);
            case STRING -> text(value.textValue());
            case NUMBER -> number(value);
            case BOOLEAN -> put(value.booleanValue() ? 't' : 'f');
            default -> put('0');
        }
    }

    public byte[] bytes() {
        MessageDigest sha256 = sha256();
        sha256.update(form, 0, length);
        return sha256.digest();
    }

    private void object(JsonNode object) {
        var names = new ArrayList<String>(object.size());
        object.fieldNames().forEachRemaining(names::add);
        Collections.sort(names);
        head('{', names.size());
        for (String name : names) {
            text(name);
            json(object.path(name));
        }
    }

    private void array(JsonNode array) {
        head('[', array.size());
        array.forEach(this::json);
    }

    private void number(JsonNode number) {
        if (number.canConvertToLong() && number.isIntegralNumber()) {
            tagged('n', BigDecimal.valueOf(number.longValue()));
        } else {
            tagged('n', number.decimalValue());
        }
    }

    private void tagged(char kind, BigDecimal number) {
        // Not toPlainString: 1e999999999 would become a gigabyte. Stripped without its scale, which could overflow.
        BigDecimal digits = new BigDecimal(number.unscaledValue()).stripTrailingZeros();
        long exponent = number.signum() == 0 ? 0 : -(long) digits.scale() - number.scale();
        String form = digits.unscaledValue() + "e" + exponent;
        tagged(kind, form.getBytes(StandardCharsets.US_ASCII));
    }

    private void tagged(char kind, byte[] bytes) {
        head(kind, bytes.length);
        makeRoomFor(bytes.length);
        System.arraycopy(bytes, 0, form, length, bytes.length);
        length += bytes.length;
    }

    private void head(char kind, int size) {
        put(kind);
        put(size >>> 24);
        put(size >>> 16);
        put(size >>> 8);
        put(size);
    }

    private void put(int octet) {
        makeRoomFor(1);
        form[length++] = (byte) octet;
    }

    private void makeRoomFor(int more) {
        if (form.length - length < more) {
            form = Arrays.copyOf(form, Math.max(2 * form.length, length + more));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
