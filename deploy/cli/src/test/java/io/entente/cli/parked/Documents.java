package io.entente.cli.parked;

/** What the query service writes, nulls included. */
final class Documents {

    private static final String DISCARDED = """
            {"kind":"discarded","at":"2026-11-24T09:00:00Z","by":"ana","reason":"sent again"}""";

    static final String CHANGES = """
            [{"table":"encounter","inserted":0,"changed":1,"deleted":0,"rows":[{"key":"org-hanoi",\
            "before":{"encounters":3,"name":"Hà Nội","last":null},"after":{"encounters":4,"name":"Hà Nội","last":"2019"}}],\
            "cut":false},\
            {"table":"timeline","inserted":40,"changed":0,"deleted":1,"rows":[\
            {"key":"t-1","before":null,"after":{"year":2019,"text":"LONG"}},{"key":"t-2","before":{"year":2018},"after":null}],"cut":true}]""".replace("LONG", "x".repeat(70));

    private Documents() {}

    static String summary(String id) {
        return summary(id, "null");
    }

    static String discarded(String id) {
        return summary(id, DISCARDED);
    }

    private static String summary(String id, String resolution) {
        int dash = id.indexOf('-');
        return """
                {"parkedEventId":"%s","generation":1,"position":{"topic":"cooperation-events","partition":%s,"offset":%s},\
                "reason":"unknown-type","detail":"no event type io.entente.MeetingHeld.v9 is known",\
                "source":"urn:entente:import","id":"held-%s","streamId":"fr-idf~vn-hn",\
                "parkedAt":"2026-11-22T09:00:00.123Z","resolution":%s}""".formatted(id, id.substring(0, dash), id.substring(dash + 1), id, resolution);
    }

    static String page(String next, String... items) {
        return "{\"items\":[" + String.join(",", items) + "],\"self\":\"/parked-events\""
                + (next.isEmpty() ? "" : ",\"next\":\"" + next + "\"") + "}";
    }

    static String details(String summary, String value, String more) {
        return """
                {"summary":%s,"recordedAt":"2026-11-22T08:59:00Z","key":{"base64":"ZnItaWRmfnZuLWhu","text":"fr-idf~vn-hn"},\
                %s"headers":[{"name":"twice","base64":"MQ==","text":"1"},{"name":"twice","base64":null,"text":null}]%s}""".formatted(summary, value, more);
    }

    static String redriven(String id, boolean dryRun, String tables) {
        return """
                {"parkedEventId":"%s","dryRun":%s,"source":"urn:entente:import","id":"held-%s","streamId":"fr-idf~vn-hn",\
                "generations":[1,2],"tables":%s}""".formatted(id, dryRun, id, tables);
    }

    static String problem(String type, int status, String title, String detail, String id) {
        return """
                {"type":"/problems/%s","title":"%s","status":%d,"detail":"%s","instance":"/parked-events/%s/redrives"}""".formatted(type, title, status, detail, id);
    }

    static String notApplicable(String id) {
        return problem(
                "parked-event-not-applicable",
                409,
                "The parked event cannot be applied",
                "unknown-type in generation 1: no event type is known",
                id);
    }
}
