package io.entente.cli.replay;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 10s}, {@code 500ms} and {@code 2m}. */
final class LagMaxConverter implements ITypeConverter<Duration> {

    private static final Pattern DURATION = Pattern.compile("([1-9]\\d{0,6})(ms|s|m)");
    private static final Map<String, Duration> UNITS =
            Map.of("ms", Duration.ofMillis(1), "s", Duration.ofSeconds(1), "m", Duration.ofMinutes(1));

    @Override
    public Duration convert(String value) {
        Matcher duration = DURATION.matcher(value);
        if (!duration.matches()) {
            throw new TypeConversionException("'" + value + "' is no duration such as 10s, 500ms or 2m");
        }
        return UNITS.getOrDefault(duration.group(2), Duration.ZERO).multipliedBy(Long.parseLong(duration.group(1)));
    }
}
