package io.entente.query.replay;

import java.util.List;

/**
 * How far a rebuild has got. A transition is a method of the state it leaves, so that one that is not allowed does not
 * compile.
 */
public sealed interface RebuildState {

    /** As it is stored and shown. */
    String code();

    /** Work is left to be done, or a decision to be taken; at most one rebuild is in such a state. */
    sealed interface Active extends RebuildState {

        default Cancelled cancel() {
            return new Cancelled();
        }

        default Failed fail() {
            return new Failed();
        }
    }

    /** The log is being copied, up to where it ended when the rebuild began. */
    record Loading() implements Active {

        @Override
        public String code() {
            return "loading";
        }

        Folding toFolding() {
            return new Folding();
        }
    }

    /** Every stream is folded once, from its beginning. */
    record Folding() implements Active {

        @Override
        public String code() {
            return "folding";
        }

        Indexing toIndexing() {
            return new Indexing();
        }
    }

    /** The indexes are built, now that the rows are there. */
    record Indexing() implements Active {

        @Override
        public String code() {
            return "indexing";
        }

        CatchingUp toCatchingUp() {
            return new CatchingUp();
        }

        /** For a generation up to a place of the log. */
        Kept toKept() {
            return new Kept();
        }
    }

    /** Projectors apply what came in meanwhile. */
    record CatchingUp() implements Active {

        @Override
        public String code() {
            return "catching-up";
        }

        Verifying toVerifying() {
            return new Verifying();
        }
    }

    /** The rows are compared with those of the serving generation, at the same checkpoints. */
    record Verifying() implements Active {

        @Override
        public String code() {
            return "verifying";
        }

        Verified toVerified() {
            return new Verified();
        }
    }

    /** The differences are known. It waits for the promotion, which may be long after. */
    record Verified() implements Active {

        @Override
        public String code() {
            return "verified";
        }

        Promoted toPromoted() {
            return new Promoted();
        }

        /** To look again, at a later place. */
        Verifying toVerifying() {
            return new Verifying();
        }
    }

    /** Stands still under its name. */
    record Kept() implements RebuildState {

        @Override
        public String code() {
            return "kept";
        }
    }

    /** Its generation became the serving one. */
    record Promoted() implements RebuildState {

        @Override
        public String code() {
            return "promoted";
        }
    }

    /** An operator ended it; its generation is retired. */
    record Cancelled() implements RebuildState {

        @Override
        public String code() {
            return "cancelled";
        }
    }

    /** It could not go on; its generation is retired. */
    record Failed() implements RebuildState {

        @Override
        public String code() {
            return "failed";
        }
    }

    static RebuildState of(String code) {
        return ALL.stream()
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no state of a rebuild: " + code));
    }

    List<RebuildState> ALL = List.of(
            new Loading(),
            new Folding(),
            new Indexing(),
            new CatchingUp(),
            new Verifying(),
            new Verified(),
            new Kept(),
            new Promoted(),
            new Cancelled(),
            new Failed());
}
