package io.entente.query.http;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the list that this request answers with goes on. */
@RequestScoped
class NextPage {

    private @Nullable String uri;

    /** Empty on the last page, and when the answer is no list. */
    Optional<String> uri() {
        return Optional.ofNullable(uri);
    }

    void is(@Nullable String next) {
        uri = next;
    }
}
