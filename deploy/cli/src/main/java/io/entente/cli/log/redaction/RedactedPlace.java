package io.entente.cli.log.redaction;

import com.fasterxml.jackson.core.JsonStreamContext;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A JSON Pointer (RFC 6901) in which {@code *} stands for any member or element. A member that is really called {@code *} can
 * only be matched together with the others beside it.
 *
 * @param steps not escaped any more; none for the whole value
 */
public record RedactedPlace(String pointer, List<String> steps) {

    private static final String ANY = "*";

    public RedactedPlace {
        steps = List.copyOf(steps);
    }

    /** @throws IllegalArgumentException when it is no JSON Pointer */
    public static RedactedPlace of(String pointer) {
        if ((!pointer.isEmpty() && !pointer.startsWith("/")) || pointer.matches("(?s).*~(?![01]).*")) {
            throw new IllegalArgumentException(
                    "'" + pointer + "' is no JSON Pointer: it begins with / and writes ~ as ~0, / as ~1");
        }
        return new RedactedPlace(
                pointer,
                pointer.isEmpty()
                        ? List.of()
                        : Stream.of(pointer.substring(1).split("/", -1))
                                .map(step -> step.replace("~1", "/").replace("~0", "~"))
                                .toList());
    }

    /** @param place of a value, as the parser that stands at it knows it */
    boolean matches(JsonStreamContext place) {
        int step = steps.size() - 1;
        JsonStreamContext here = place;
        while (!here.inRoot()) {
            if (step < 0 || !matches(steps.get(step), here)) {
                return false;
            }
            step--;
            here = here.getParent();
        }
        return step < 0;
    }

    private static boolean matches(String step, JsonStreamContext here) {
        return step.equals(ANY)
                || step.equals(here.inArray() ? Integer.toString(here.getCurrentIndex()) : here.getCurrentName());
    }

    /** For picocli. */
    public static final class Converter implements ITypeConverter<RedactedPlace> {

        @Override
        public RedactedPlace convert(String pointer) {
            try {
                return of(pointer);
            } catch (IllegalArgumentException noPointer) {
                throw new TypeConversionException(String.valueOf(noPointer.getMessage()));
            }
        }
    }
}
