package io.entente.query.readmodel.selection;

import io.entente.query.http.Cursors;
import io.entente.query.http.Page;
import io.entente.query.http.PageParams;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;

/** Answers with the part of a list that is asked for. Needs {@link io.entente.query.http.ReadSnapshot}. */
@Singleton
public class Lists {

    private final Cursors cursors;

    Lists(Cursors cursors) {
        this.cursors = cursors;
    }

    /**
     * One page of what was selected, in the order that the client names.
     *
     * @throws io.entente.query.http.InvalidParameterException when the list is not offered in that order
     * @throws io.entente.query.http.InvalidCursorException when the cursor is none of this list with these filters
     * @throws io.entente.query.http.CursorExpiredException when it belongs to another generation
     */
    public <E, T> Page<T> page(
            Selection<E> selection, Orderings<E> orders, PageParams page, Function<? super E, ? extends T> toItem) {
        Ordering<E> ordering = orders.named(page.sort());
        List<E> fetched = selection.list(ordering, cursors.keyset(page), page.fetchMax());
        return cursors.page(fetched, page, ordering::keyOf, toItem);
    }
}
