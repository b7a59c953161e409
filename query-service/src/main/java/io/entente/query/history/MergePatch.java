package io.entente.query.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** RFC 7396: null deletes, objects merge, everything else replaces. */
final class MergePatch {

    private MergePatch() {}

    /** Changes the target. The patch is left as it is and shares no node with the result. */
    static ObjectNode apply(ObjectNode target, ObjectNode patch) {
        patch.properties().forEach(property -> {
            String name = property.getKey();
            JsonNode value = property.getValue();
            if (value.isNull()) {
                target.remove(name);
            } else if (value instanceof ObjectNode nested) {
                ObjectNode into = target.get(name) instanceof ObjectNode object ? object : target.objectNode();
                target.set(name, apply(into, nested));
            } else {
                target.set(name, value.deepCopy());
            }
        });
        return target;
    }
}
