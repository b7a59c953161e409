package io.entente.query.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Pages by key, not by number: a row that comes or goes before the place neither repeats nor hides another.
 *
 * <p>A cursor holds for one list with its filters, in one generation. Needs {@link ReadSnapshot}.
 */
@ApplicationScoped
public class Cursors {

    private final CursorKeys keys;
    private final Snapshot snapshot;
    private final NextPage nextPage;
    private final RequestedFormat format;
    private final UriInfo uri;

    Cursors(CursorKeys keys, Snapshot snapshot, NextPage nextPage, RequestedFormat format, UriInfo uri) {
        this.keys = keys;
        this.snapshot = snapshot;
        this.nextPage = nextPage;
        this.format = format;
        this.uri = uri;
    }

    /**
     * The sort key after which the page begins; empty for the first page.
     *
     * @throws InvalidCursorException when the cursor is not one of this list with these filters
     * @throws CursorExpiredException when it belongs to another generation
     */
    public Optional<List<String>> keyset(PageParams params) {
        if (params.after() == null) {
            return Optional.empty();
        }
        Cursor cursor = keys.codec().read(params.after());
        if (cursor.query() != ListQuery.of(uri).hash()) {
            throw new InvalidCursorException("it belongs to another list or other filters");
        }
        if (cursor.generation() != snapshot.generation()) {
            throw new CursorExpiredException(cursor.generation(), snapshot.generation());
        }
        return Optional.of(cursor.sortKey());
    }

    /**
     * A page of what was fetched, and the way to the next one if there is more.
     *
     * @param fetched in order, {@link PageParams#fetchMax()} at most
     * @param sortKey of an item: what the list is ordered by, unique, without nulls
     */
    public <E, T> Page<T> page(
            List<E> fetched,
            PageParams params,
            Function<? super E, List<String>> sortKey,
            Function<? super E, ? extends T> toItem) {
        List<E> shown = fetched.subList(0, Math.min(fetched.size(), params.limit()));
        URI self = format.named(uri.getRequestUri());
        String next = fetched.size() > shown.size() ? next(self, sortKey.apply(shown.get(shown.size() - 1))) : null;
        nextPage.is(next);
        List<T> items = shown.stream().<T>map(toItem).toList();
        return new Page<>(items, ListQuery.relative(self), next);
    }

    /** A list that is one page, whatever state the read models are in. */
    public <T> Page<T> whole(List<T> items) {
        return new Page<>(items, ListQuery.relative(format.named(uri.getRequestUri())), null);
    }

    /**
     * A page of a list that has no end: there is always a way on, also from an empty page.
     *
     * @param after what the next page begins after
     */
    public <T> Page<T> endless(List<T> items, String after) {
        URI self = format.named(uri.getRequestUri());
        String next = ListQuery.next(self, after);
        nextPage.is(next);
        return new Page<>(items, ListQuery.relative(self), next);
    }

    private String next(URI self, List<String> sortKey) {
        var cursor = new Cursor(snapshot.generation(), ListQuery.of(uri).hash(), sortKey);
        return ListQuery.next(self, keys.codec().text(cursor));
    }
}
