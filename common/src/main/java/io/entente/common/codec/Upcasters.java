package io.entente.common.codec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The chain from any old type to the newest. */
public final class Upcasters {

    public static final Upcasters NONE = new Upcasters(List.of());

    private final Map<String, Upcaster> byType;

    /** @throws IllegalArgumentException when two upcasters read the same type, or they form a circle */
    public Upcasters(Collection<? extends Upcaster> upcasters) {
        byType = upcasters.stream()
                .collect(Collectors.toUnmodifiableMap(Upcaster::from, Function.identity(), (a, b) -> {
                    throw new IllegalArgumentException("two upcasters read " + a.from());
                }));
        byType.keySet().forEach(this::newest);
    }

    /** The type that data of the given type have after upcasting; itself when nothing newer is known. */
    public String newest(String type) {
        var seen = new HashSet<String>();
        String current = type;
        while (byType.containsKey(current)) {
            if (!seen.add(current)) {
                throw new IllegalArgumentException("upcasters form a circle at " + current);
            }
            current = byType.get(current).to();
        }
        return current;
    }

    /** The data in their newest shape; the given node is left as it is. */
    public ObjectNode upcast(String type, ObjectNode data) {
        if (!byType.containsKey(type)) {
            return data;
        }
        ObjectNode current = data.deepCopy();
        String step = type;
        while (byType.containsKey(step)) {
            Upcaster upcaster = byType.get(step);
            current = upcaster.upcast(current);
            step = upcaster.to();
        }
        return current;
    }
}
