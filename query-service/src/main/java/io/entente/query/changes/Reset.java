package io.entente.query.changes;

/**
 * The client must read again what it holds; the stream goes on after that.
 *
 * @param reason {@code another-log}, {@code generation-changed}, {@code revised} or {@code too-old}
 */
public record Reset(String reason, String detail) {

    static Reset of(Passage.Loss loss) {
        return new Reset(loss.code(), loss.words());
    }
}
