package io.entente.cli.refold;

import io.entente.cli.operator.Answer;
import io.entente.cli.operator.OperatorOptions;
import io.entente.cli.refold.Refolded.GenerationEffect;
import io.entente.cli.rows.EffectsText;
import io.entente.cli.service.OperationRefusedException;
import io.entente.cli.service.UnreachableException;
import io.entente.cli.terminal.Progress;
import io.entente.cli.terminal.Terminal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Folds streams again, or tries to, one after the other; tells of those that change (of a single one each row), and goes on after a refusal. */
final class StreamByStream {

    private static final int BAD_REQUEST = 400;

    /** What goes wrong the same way a thousand times is told a few times. */
    private static final int REFUSALS_TOLD = 20;

    private final Terminal terminal;
    private final OperatorOptions operator;
    private final Totals totals = new Totals();

    StreamByStream(Terminal terminal, OperatorOptions operator) {
        this.terminal = terminal;
        this.operator = operator;
    }

    /**
     * @throws UnreachableException when an answer does not come: it is said where to go on, and nothing is asked after it
     * @throws OperationRefusedException when the order itself cannot be used, so that all would be refused alike
     */
    Totals run(List<String> streams, String doing, Function<String, Answer<Refolded>> refold) {
        try (var progress = new Progress(terminal, doing, "streams", streams.size(), System::nanoTime)) {
            String last = "";
            for (String stream : streams) {
                try {
                    run(stream, refold, streams.size() == 1);
                } catch (UnreachableException silent) {
                    wayOn(last);
                    throw silent;
                }
                last = stream;
                if (!operator.json()) {
                    progress.at(totals.streams(), totals.streams());
                }
            }
        }
        return totals;
    }

    private void run(String stream, Function<String, Answer<Refolded>> refold, boolean withRows) {
        try {
            Answer<Refolded> answer = refold.apply(stream);
            totals.add(answer.value());
            operator.show(terminal, answer.json(), () -> tell(answer.value(), withRows));
        } catch (OperationRefusedException no) {
            if (no.status() == BAD_REQUEST) {
                throw no;
            }
            totals.refused();
            refused(stream, no);
        }
    }

    private void tell(Refolded refolded, boolean withRows) {
        if (refolded.changesSomething()) {
            terminal.endProgress();
            terminal.line(sentence(refolded));
        }
        if (withRows) {
            refolded.generations().forEach(effect -> new EffectsText(effect.tables())
                    .rows()
                    .forEach(row -> terminal.line("  generation " + effect.generation() + row)));
        }
    }

    private static String sentence(Refolded refolded) {
        String generations = refolded.generations().stream()
                .filter(GenerationEffect::changesSomething)
                .map(effect -> "in generation " + effect.generation() + " " + new EffectsText(effect.tables()).counts())
                .collect(Collectors.joining("; "));
        return Terminal.printable(
                refolded.streamId() + (refolded.dryRun() ? "  would change: " : "  changed: ") + generations);
    }

    private void refused(String stream, OperationRefusedException no) {
        if (operator.json()) {
            terminal.note(no.document());
        } else if (totals.refusals() <= REFUSALS_TOLD) {
            terminal.endProgress();
            terminal.note(Terminal.printable(stream) + "  refused: " + no.getMessage());
        } else if (totals.refusals() == REFUSALS_TOLD + 1) {
            terminal.endProgress();
            terminal.note("More are refused; they are only counted from here on.");
        }
    }

    private void wayOn(String last) {
        if (!operator.json() && !last.isEmpty()) {
            terminal.endProgress();
            terminal.note(Terminal.printable("Go on with: --resume-after '" + last + "'"));
        }
    }
}
