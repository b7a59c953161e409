package io.entente.common.schema;

/** Something that a producer can decide without knowing any other event, and that JSON Schema cannot say. */
@FunctionalInterface
interface LocalRule {

    /** Silent about what is absent or of the wrong kind: that is the business of the schema. */
    void check(PostedEvent event, Findings findings);
}
