package io.entente.cli.log.export;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Offsets as an operator writes them: {@code 0:12,3:7}.
 *
 * @param offsets by partition
 */
record Places(SortedMap<Integer, Long> offsets) {

    Places {
        offsets = Collections.unmodifiableSortedMap(new TreeMap<>(offsets));
    }

    /** For picocli. */
    static final class Converter implements ITypeConverter<Places> {

        private static final Pattern PLACE = Pattern.compile("(\\d{1,9}):(\\d{1,18})");

        @Override
        public Places convert(String text) {
            var offsets = new TreeMap<Integer, Long>();
            for (String part : text.split(",", -1)) {
                Matcher place = PLACE.matcher(part.trim());
                if (!place.matches()
                        || offsets.put(Integer.valueOf(place.group(1)), Long.valueOf(place.group(2))) != null) {
                    throw new TypeConversionException(
                            "'" + text + "' is no list of partition:offset, each partition once, as in 0:12,3:7");
                }
            }
            return new Places(offsets);
        }
    }
}
