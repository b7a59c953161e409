package io.entente.cli.operator;

import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Who an operator says they are. ASCII, because it travels in a header. */
public record OperatorName(String text) {

    private static final int CHARS_MAX = 80;
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._@-]{0," + (CHARS_MAX - 1) + "}");

    /** As near to the given name as a header allows; empty when nothing is left of it. */
    public static Optional<OperatorName> near(String name) {
        String near = name.replaceAll("[^A-Za-z0-9 ._@-]", "_").replaceFirst("^[^A-Za-z0-9]+", "");
        return near.isEmpty()
                ? Optional.empty()
                : Optional.of(new OperatorName(near.substring(0, Math.min(CHARS_MAX, near.length()))));
    }

    /** Of a name that was given for this purpose: it is not changed. */
    static final class Converter implements ITypeConverter<OperatorName> {

        @Override
        public OperatorName convert(String value) {
            if (!ALLOWED.matcher(value).matches()) {
                throw new TypeConversionException("'" + value + "' is no name of up to " + CHARS_MAX
                        + " letters, digits and . _ @ - that begins with a letter or digit, without accents");
            }
            return new OperatorName(value);
        }
    }
}
