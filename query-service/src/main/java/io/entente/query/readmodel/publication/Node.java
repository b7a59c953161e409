package io.entente.query.readmodel.publication;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.Json;
import io.entente.common.date.FuzzyDate;
import io.entente.common.event.LangMap;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A node of linked data while it is built. What is not known is left out. */
final class Node {

    private final ObjectNode json = Json.mapper().createObjectNode();

    private Node() {}

    static Node of(String type) {
        return new Node().with("@type", type);
    }

    /** A node that is described elsewhere. */
    static Node reference(String address) {
        return new Node().with("@id", address);
    }

    /** The outermost node. */
    static Node document(Object context) {
        var node = new Node();
        node.json.set("@context", Json.mapper().valueToTree(context));
        return node;
    }

    Node with(String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
        return this;
    }

    Node with(String name, Optional<String> value) {
        return with(name, value.orElse(null));
    }

    Node with(String name, long number) {
        json.put(name, number);
        return this;
    }

    Node withTexts(String name, Collection<String> values) {
        if (!values.isEmpty()) {
            ArrayNode list = json.putArray(name);
            values.forEach(list::add);
        }
        return this;
    }

    Node with(String name, Node value) {
        json.set(name, value.json);
        return this;
    }

    Node with(String name, Collection<Node> values) {
        if (!values.isEmpty()) {
            ArrayNode list = json.putArray(name);
            values.forEach(value -> list.add(value.json));
        }
        return this;
    }

    /** A text in every language it is known in. */
    Node with(String name, @Nullable LangMap texts) {
        List<Node> values = texts == null
                ? List.of()
                : texts.texts().entrySet().stream()
                        .map(text -> new Node().with("@language", text.getKey()).with("@value", text.getValue()))
                        .toList();
        return with(name, values);
    }

    /** What the date says that ISO 8601 cannot. */
    Node withEdtf(FuzzyDate date) {
        return with(
                "additionalProperty",
                List.of(of("PropertyValue").with("propertyID", "edtf").with("value", date.edtf())));
    }

    ObjectNode json() {
        return json;
    }
}
