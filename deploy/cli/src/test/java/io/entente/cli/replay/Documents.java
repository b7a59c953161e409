package io.entente.cli.replay;

import io.entente.common.codec.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the query service writes. Nulls are left out, as it does. */
final class Documents {

    private static final Set<String> ENDED = Set.of("promoted", "kept", "cancelled", "failed");

    private final Map<String, Object> document;

    private Documents(Map<String, Object> document) {
        this.document = document;
    }

    /** Rebuild 7 of generation 3, in the given state. */
    static Documents rebuild(String state) {
        var document = new LinkedHashMap<String, Object>();
        document.put("rebuildId", 7);
        document.put("generation", 3);
        document.put("state", state);
        document.put("cause", "operator");
        document.put("promotion", "by-operator");
        document.put("paused", false);
        document.put("lagMax", "PT10S");
        document.put("createdAt", "2026-11-25T09:00:00.123Z");
        document.put("stepBeganAt", "2026-11-25T09:01:00Z");
        document.put(
                "steps",
                List.of(
                        step("loading", "events", 1_000_000, 1_000_000),
                        step("folding", "events", 412_000, 1_000_000),
                        step("indexing", "tables", 0, 24)));
        return new Documents(document)
                .with("endedAt", ENDED.contains(state) ? "2026-11-25T09:10:00Z" : null)
                .with("eventsPerSecond", state.equals("folding") ? 38_000 : null)
                .with("secondsLeft", state.equals("folding") ? 15 : null);
    }

    private static Map<String, Object> step(String step, String unit, long done, long total) {
        return Map.of("step", step, "unit", unit, "done", done, "total", total);
    }

    Documents with(String member, @Nullable Object value) {
        if (value != null) {
            document.put(member, value);
        }
        return this;
    }

    Documents equal() {
        return with("verified", Map.of("equal", true, "asExpected", true, "tablesDiffering", 0));
    }

    Documents different(boolean asExpected) {
        return with("verified", Map.of("equal", false, "asExpected", asExpected, "tablesDiffering", 2));
    }

    String json() {
        return Json.mapper().valueToTree(document).toString();
    }

    static String list(Documents... items) {
        return "{\"items\":"
                + Json.mapper()
                        .valueToTree(
                                List.of(items).stream().map(one -> one.document).toList()) + "}";
    }

    static String problem(String type, int status, String title, String detail) {
        return "{\"type\":\"/problems/" + type + "\",\"title\":\"" + title + "\",\"status\":" + status
                + ",\"detail\":\"" + detail + "\",\"instance\":\"/rebuilds\"}";
    }

    /** Generation 2 serves, 3 stands by, and further ones in the given states. */
    static String generations(String... more) {
        var items = new StringBuilder(
                "{\"items\":[" + generation(2, "serving", 900, 1_300) + "," + generation(3, "standby", 890, 1_290));
        for (int index = 0; index < more.length; index++) {
            items.append(',').append(generation(4 + index, more[index], 900, 1_300));
        }
        return items.append("]}").toString();
    }

    private static String generation(int number, String state, long next0, long next1) {
        return """
                {"generation":%d,"state":"%s","projections":{"agreement":2},"ofThisService":%s,\
                "createdAt":"2026-11-25T09:00:00Z","bytes":1610612736,"partitions":[\
                {"partition":0,"startOffset":0,"nextOffset":%d,"applied":880,"duplicates":7,"parked":3,\
                "advancedAt":"2026-11-25T09:00:00Z"},\
                {"partition":1,"startOffset":100,"nextOffset":%d,"applied":1190,"duplicates":0,"parked":0,\
                "advancedAt":"2026-11-25T09:00:00Z"}]}""".formatted(number, state, number > 2, next0, next1);
    }

    static final String EQUAL = """
            {"serving":2,"generation":3,"token":"0:900","comparedAt":"2026-11-25T09:05:00Z","tookMs":1234,"equal":true,\
            "asExpected":true,"tables":[{"table":"agreement","expectedToDiffer":false,"serving":{"count":1204,"hash":"9"},\
            "built":{"count":1204,"hash":"9"},"streamsDiffering":0,"columnsAdded":[],"columnsRemoved":[],\
            "differences":[],"equal":true}]}""";

    static final String DIFFERENT = """
            {"serving":2,"generation":3,"token":"0:900","comparedAt":"2026-11-25T09:05:00Z","tookMs":1234,"equal":false,\
            "asExpected":false,"tables":[\
            {"table":"agreement","expectedToDiffer":true,"serving":{"count":1204,"hash":"9"},\
            "built":{"count":1205,"hash":"-8"},"streamsDiffering":60,"columnsAdded":["signed_by"],"columnsRemoved":["signer"],\
            "differences":[\
            {"stream":"fr-idf~vn-hn","kind":"changed","key":{"stream_id":"fr-idf~vn-hn","agreement_id":"a-1"},\
            "columns":{"instrument_type":{"serving":"treaty","built":"memorandum"},"parts":{"serving":null,"built":[1]}}},\
            {"stream":"fr-75~vn-hn","kind":"only-in-built","key":{"agreement_id":"a-2"},"columns":{"agreement_id":"a-2"}}]},\
            {"table":"timeline","expectedToDiffer":false,"serving":{"count":10,"hash":"1"},"built":{"count":10,"hash":"2"},\
            "streamsDiffering":1,"columnsAdded":[],"columnsRemoved":[],"differences":[\
            {"stream":"fr-idf~vn-hn","kind":"only-in-serving","key":{"stream_id":"fr-idf~vn-hn"},"columns":{}}]},\
            {"table":"visit","expectedToDiffer":false,"serving":{"count":5,"hash":"5"},"built":{"count":5,"hash":"5"},\
            "streamsDiffering":0,"columnsAdded":[],"columnsRemoved":[],"differences":[]}]}""";
}
