package io.entente.common.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.common.event.Identity;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;

/** A correction changes what an event says, not what it is about, and keeps the contract of the type. */
final class PatchRules {

    private final EventContracts contracts;

    /** Compiled when a type is first corrected: compiling takes as long as for the contracts, and few are used. */
    private final ConcurrentMap<String, SchemaCheck> checksByType = new ConcurrentHashMap<>();

    PatchRules(EventContracts contracts) {
        this.contracts = contracts;
    }

    void patchKeepsTheContract(PostedEvent event, Findings findings) {
        String type = event.text("/correctsType");
        if (!event.name().equals("EventCorrected") || type == null) {
            return;
        }
        contracts
                .find(type)
                .ifPresentOrElse(
                        target -> check(target, event.data().path("patch"), findings),
                        () -> findings.addInData(
                                "/correctsType", "unknown-type", "no event type is called '" + type + "'"));
    }

    private void check(EventContract target, JsonNode patch, Findings findings) {
        if (namesMembers(target, patch, findings)) {
            checksByType
                    .computeIfAbsent(target.type(), type -> SchemaCheck.ofPatches(target))
                    .faults(patch)
                    .forEach(fault -> findings.addInData("/patch" + fault.pointer(), fault.code(), fault.detail()));
        }
    }

    /** Whether every member of the patch is known and may be patched; does not check the values. */
    private static boolean namesMembers(EventContract target, JsonNode patch, Findings findings) {
        int before = findings.size();
        Set<String> unpatchable = Identity.unpatchable(target.name());
        Set<String> required = target.schema()
                .path("required")
                .valueStream()
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        patch.properties().forEach(member -> {
            String name = member.getKey();
            String pointer = "/patch" + Pointers.step(name);
            if (!target.schema().path("properties").has(name)) {
                findings.addInData(pointer, "unknown-property", name + " is not a member of " + target.type());
            } else if (unpatchable.contains(name)) {
                findings.addInData(pointer, "not-patchable", "retract the event and record it anew");
            } else if (member.getValue().isNull() && required.contains(name)) {
                findings.addInData(pointer, "required", name + " cannot be removed from " + target.type());
            }
        });
        return findings.size() == before;
    }
}
