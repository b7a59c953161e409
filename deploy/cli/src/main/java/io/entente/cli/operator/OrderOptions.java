package io.entente.cli.operator;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Why something is ordered, or that it is only tried. */
public final class OrderOptions {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--because",
            paramLabel = "<reason>",
            description = "Why (up to 1,000 characters, written down). Only a dry run needs none.")
    private @Nullable String because;

    @Option(names = "--dry-run", description = "Say what would happen and change nothing.")
    private boolean dryRun;

    /** @throws ParameterException when it is neither said why, nor only to be tried */
    public void requireUsable() {
        if (!dryRun && because == null) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "Missing required option: '--because=<reason>'");
        }
    }

    public boolean onlyTries() {
        return dryRun;
    }

    /** Not of a dry run. */
    public String because() {
        return Objects.requireNonNull(because);
    }
}
