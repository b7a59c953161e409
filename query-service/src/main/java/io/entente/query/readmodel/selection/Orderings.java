package io.entente.query.readmodel.selection;

import io.entente.query.http.InvalidParameterException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The orders that a list offers; the first is the one it has unless another is asked for. */
public record Orderings<E>(List<Ordering<E>> all) {

    public Orderings {
        all = List.copyOf(all);
    }

    /** @throws InvalidParameterException when the list does not offer it */
    public Ordering<E> named(@Nullable String sort) {
        if (sort == null) {
            return all.get(0);
        }
        return all.stream()
                .filter(ordering -> ordering.name().equals(sort))
                .findFirst()
                .orElseThrow(() -> new InvalidParameterException("sort", "must be one of " + names()));
    }

    private String names() {
        return all.stream().map(Ordering::name).collect(Collectors.joining(", "));
    }
}
