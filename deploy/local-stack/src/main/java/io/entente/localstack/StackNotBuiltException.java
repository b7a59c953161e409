package io.entente.localstack;

import java.nio.file.Path;

/** The programs of the local stack are not there to be started. */
public final class StackNotBuiltException extends RuntimeException {

    private final Path root;

    private StackNotBuiltException(Path root, String message) {
        super(message);
        this.root = root;
    }

    static StackNotBuiltException noCheckout(Path searched) {
        return new StackNotBuiltException(
                searched,
                searched + " is not a checkout of Entente; name it: -D" + Checkout.ROOT_PROPERTY + "=<directory>");
    }

    static StackNotBuiltException notBuilt(Path root) {
        return new StackNotBuiltException(
                root,
                "The local stack is not built in " + root
                        + "; run there: mvn -q -pl deploy/local-stack process-classes");
    }

    /** The checkout, or where it was looked for. */
    public Path root() {
        return root;
    }
}
