package io.entente.cli.replay;

/** No generation that is not retired has this name. */
public final class NoSuchGenerationException extends RuntimeException {

    NoSuchGenerationException(String name) {
        super("no generation is called " + name + "; see entente replay generations");
    }
}
