package io.entente.common.event;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the compact constructors of this package ask of their components. */
final class Components {

    private Components() {}

    static void required(String name, @Nullable Object component) {
        if (component == null) {
            throw new MissingComponentException(name);
        }
    }

    /** An immutable copy; empty for null, because a list that is absent on the wire names nothing. */
    static <T> List<T> list(String name, @Nullable List<T> elements) {
        if (elements == null) {
            return List.of();
        }
        IntStream.range(0, elements.size()).forEach(i -> required(name + "[" + i + "]", elements.get(i)));
        return List.copyOf(elements);
    }

    /** An immutable copy of a list that must have so many elements. */
    static <T> List<T> atLeast(int sizeMin, String name, @Nullable List<T> elements) {
        List<T> copy = list(name, elements);
        if (copy.size() < sizeMin) {
            throw new MissingComponentException(name + "[" + copy.size() + "]");
        }
        return copy;
    }
}
