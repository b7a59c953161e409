package io.entente.cli.parked;

import io.entente.cli.operator.Answer;
import io.entente.cli.operator.OperatorOptions;
import io.entente.cli.service.OperationRefusedException;
import io.entente.cli.terminal.Terminal;
import java.util.List;
import java.util.function.Function;

/** Applies parked events, or tries to, one after the other; says of each what became of it, and goes on after a refusal. */
final class OneByOne {

    private static final int BAD_REQUEST = 400;

    private final Terminal terminal;
    private final OperatorOptions operator;
    private int done;
    private int refused;

    OneByOne(Terminal terminal, OperatorOptions operator) {
        this.terminal = terminal;
        this.operator = operator;
    }

    /**
     * @throws io.entente.cli.service.UnreachableException when an answer does not come: what became of that event is open,
     *     and nothing is asked after it
     * @throws OperationRefusedException when the order itself cannot be used, so that all would be refused alike
     */
    void run(List<String> ids, Function<String, Answer<Redriven>> redrive) {
        ids.forEach(id -> run(id, redrive));
    }

    private void run(String id, Function<String, Answer<Redriven>> redrive) {
        try {
            Answer<Redriven> answer = redrive.apply(id);
            done++;
            operator.show(terminal, answer.json(), () -> terminal.line(new RedrivenText(answer.value()).sentence()));
        } catch (OperationRefusedException no) {
            if (no.status() == BAD_REQUEST) {
                throw no;
            }
            refused++;
            terminal.note(operator.json() ? no.document() : id + "  refused: " + no.getMessage());
        }
    }

    int refused() {
        return refused;
    }

    /** @param doing as in "applied" */
    String summary(String doing) {
        return done + " " + doing + ", " + refused + " refused.";
    }
}
