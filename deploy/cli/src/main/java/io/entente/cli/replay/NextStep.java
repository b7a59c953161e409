package io.entente.cli.replay;

/** What an operator can do now. */
final class NextStep {

    private NextStep() {}

    static String after(Rebuild rebuild) {
        String replay = "Next: entente replay ";
        long id = rebuild.rebuildId();
        if (rebuild.isActive() && rebuild.paused()) {
            return replay + "resume " + id;
        }
        return switch (rebuild.state()) {
            case "verified" -> verified(rebuild, replay);
            case "promoted" -> "If it was wrong: entente replay rollback";
            case "failed", "cancelled" ->
                "Generation " + rebuild.generation() + " is retired. Begin again: entente replay start";
            case "kept" ->
                "Read it: add generation=" + rebuild.name() + " to any read. Give it up: entente replay retire "
                        + rebuild.name();
            default -> "Watch it: entente replay status " + id + " --follow";
        };
    }

    private static String verified(Rebuild rebuild, String replay) {
        if (!rebuild.isDecided()) {
            return "It is about to be promoted by itself.";
        }
        boolean equal = rebuild.verified() != null && rebuild.verified().equal();
        return equal
                ? replay + "promote " + rebuild.generation()
                : replay + "differences " + rebuild.rebuildId() + ", then replay promote " + rebuild.generation()
                        + " --accept REASON, or replay cancel " + rebuild.rebuildId();
    }
}
