package io.entente.query.readmodel.past;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.entente.query.readmodel.past.Explanation.Earlier;
import io.entente.query.readmodel.past.Explanation.Field;
import io.entente.query.readmodel.past.Explanation.SetBy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The values that one field of a row has had, the newest first. */
final class FieldTrail {

    private final String name;
    private final Deque<Earlier> values = new ArrayDeque<>();

    FieldTrail(String name) {
        this.name = name;
    }

    /** What the field is after an event; remembered when that is new. */
    void is(JsonNode value, SetBy event) {
        JsonNode before =
                values.isEmpty() ? NullNode.getInstance() : values.peek().value();
        if (!value.equals(before)) {
            values.push(new Earlier(value, event));
        }
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** @throws java.util.NoSuchElementException when no event has ever filled it */
    Field field() {
        List<Earlier> all = new ArrayList<>(values);
        Earlier now = values.getFirst();
        return new Field(name, now.value(), now.setBy(), List.copyOf(all.subList(1, all.size())));
    }
}
