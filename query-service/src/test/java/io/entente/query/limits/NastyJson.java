package io.entente.query.limits;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;

/** Random texts and numbers beyond the limits of column types, alone or inside an object. */
final class NastyJson {

    /** Exponents around the limits of PostgreSQL's numeric. */
    private static final int EXPONENT_MAX = 200_000;

    private final Random random;

    NastyJson(Random random) {
        this.random = random;
    }

    JsonNode any() {
        return switch (random.nextInt(3)) {
            case 0 -> DecimalNode.valueOf(number());
            case 1 -> TextNode.valueOf(text());
            default -> JsonNodeFactory.instance.objectNode().put(text(), text());
        };
    }

    private String text() {
        var text = new StringBuilder();
        int length = 1 + random.nextInt(6);
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(12)) {
                case 0 -> text.append('\0');
                case 1 -> text.append((char) (Character.MIN_SURROGATE + random.nextInt(2_048)));
                case 2, 3 -> text.appendCodePoint(Character.MIN_SUPPLEMENTARY_CODE_POINT + random.nextInt(0x100000));
                case 4 -> text.append((char) (0xFDD0 + random.nextInt(0x22F)));
                case 5 -> text.append((char) (1 + random.nextInt(0x1F)));
                default -> text.append((char) (0x20 + random.nextInt(0x2FFF)));
            }
        }
        return text.toString();
    }

    private BigDecimal number() {
        var digits = new BigInteger(1 + random.nextInt(random.nextBoolean() ? 40 : 113), random);
        int exponent = random.nextInt(random.nextBoolean() ? 99 : EXPONENT_MAX);
        return new BigDecimal(
                random.nextBoolean() ? digits : digits.negate(), random.nextBoolean() ? exponent : -exponent);
    }
}
