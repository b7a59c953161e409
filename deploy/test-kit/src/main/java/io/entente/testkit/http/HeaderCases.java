package io.entente.testkit.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Malformed, rare and wildcard values of request headers. */
final class HeaderCases {

    private static final String LONG = "x".repeat(5_000);
    private static final String NO_ASCII = "\u00ff\u00e9";

    /** Headers that decide about the answer. Each is sent alone, because one would hide the others. */
    static final Map<String, List<String>> DECIDING = deciding();

    /** Headers that change at most a part of the answer. Many are sent at once. */
    static final Map<String, List<String>> HARMLESS = harmless();

    private HeaderCases() {}

    private static Map<String, List<String>> deciding() {
        var cases = new LinkedHashMap<String, List<String>>();
        cases.put(
                "Accept",
                List.of(
                        "*/*",
                        "application/*",
                        "text/*",
                        "*/*;q=0.1",
                        "application/*;q=0.5, text/html",
                        "APPLICATION/JSON",
                        "application/json;charset=iso-8859-1",
                        "application/json;q=0",
                        "application/json;q=0, */*",
                        "application/json;a=\"",
                        "*",
                        "image/*",
                        "text/html",
                        "garbage",
                        ",",
                        NO_ASCII,
                        "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8"));
        cases.put(
                "Content-Type",
                List.of(
                        "garbage",
                        "",
                        "*/*",
                        "application/*",
                        "application/json; charset=bogus",
                        "application/json; charset=utf-16",
                        "application/json; a=\"",
                        "a/b/c",
                        "application/json, text/plain",
                        NO_ASCII,
                        "multipart/form-data",
                        "multipart/form-data; boundary=x",
                        "application/x-www-form-urlencoded",
                        "/",
                        ";",
                        "application/cloudevents+json; charset=" + NO_ASCII,
                        "application/json;=;;"));
        cases.put("Content-Encoding", List.of("garbage", "*", "gzip", "br", "gzip, gzip", "", NO_ASCII));
        cases.put(
                "Consistency-Token",
                List.of(
                        "garbage",
                        "",
                        "v1.",
                        "v1.e30",
                        "v1.!!!",
                        "v1.eyIwIjotMX0",
                        "v1.bnVsbA",
                        "v1.W10",
                        LONG,
                        NO_ASCII));
        cases.put("Host", List.of("", "[", "a:b", "a:99999", "a b", NO_ASCII, "http://x", "u@h", "%zz"));
        cases.put("Entente-Operator", List.of("", LONG, NO_ASCII, "a\tb", "%00"));
        cases.put("Idempotency-Key", List.of("", "\"", "\"\"", LONG, NO_ASCII, "a b", "\"\\\""));
        return cases;
    }

    private static Map<String, List<String>> harmless() {
        var cases = new LinkedHashMap<String, List<String>>();
        cases.put("Accept-Language", List.of("*", "-", "en;q=x", NO_ASCII, LONG, "en-", "vi;q=0, fr;q=2,,,", ""));
        cases.put("Accept-Encoding", List.of("*", "garbage", "gzip;q=x", "identity;q=0", "*;q=0", "br", "", NO_ASCII));
        cases.put("Accept-Charset", List.of("x", "*;q=0", NO_ASCII));
        cases.put("If-None-Match", List.of("garbage", "\"", "W/", "W/\"x", "\"a\",\"b\",", "\"\"", NO_ASCII, LONG));
        cases.put("If-Match", List.of("*", "garbage", "\"", "W/\"x\""));
        cases.put("If-Modified-Since", List.of("garbage", "0", "Sat, 31 Feb 2019 99:99:99 GMT", NO_ASCII));
        cases.put("If-Unmodified-Since", List.of("garbage", "Thu, 01 Jan 1970 00:00:00 GMT"));
        cases.put("If-Range", List.of("garbage", "\"x\""));
        cases.put(
                "Range", List.of("bytes=0-1", "bytes=-1", "garbage", "bytes=9-1", "bytes=0-0,2-99999999999999999999"));
        cases.put(
                "Prefer", List.of("wait", "wait=", "wait=-1", "wait=99999999999999999999", "=", "\"", ",;=", NO_ASCII));
        cases.put(
                "traceparent",
                List.of("garbage", "00-", "00-" + "0".repeat(32) + "-" + "0".repeat(16) + "-00", NO_ASCII));
        cases.put("tracestate", List.of("=", "a", LONG, ",,,", NO_ASCII));
        cases.put("baggage", List.of("=", "a=%zz", LONG, ",,;"));
        cases.put("Last-Event-ID", List.of("garbage", "", "-1", "99999999999999999999", "v1.", "1.v1.e30", NO_ASCII));
        cases.put("Origin", List.of("null", "garbage", "http://", "https://evil.example", NO_ASCII, "*"));
        cases.put("X-Request-Id", List.of("", NO_ASCII, LONG, "a b"));
        cases.put("X-Forwarded-For", List.of("garbage", NO_ASCII));
        cases.put("X-Forwarded-Host", List.of("[", ""));
        cases.put("Forwarded", List.of("garbage", "for=\""));
        cases.put("X-HTTP-Method-Override", List.of("DELETE"));
        cases.put("Cookie", List.of("=", "a=b; c", NO_ASCII, "$Version=x", ";;;;", "a=\""));
        cases.put("Authorization", List.of("garbage", "Basic", "Basic !!!", "Bearer", "Negotiate x"));
        cases.put("TE", List.of("x"));
        cases.put("Via", List.of("x"));
        cases.put("Max-Forwards", List.of("-1"));
        cases.put("Referer", List.of(NO_ASCII, "%zz"));
        cases.put("User-Agent", List.of("", NO_ASCII));
        cases.put("Cache-Control", List.of("x=", "max-age=x"));
        cases.put("Date", List.of("x"));
        cases.put("Access-Control-Request-Method", List.of("x"));
        cases.put("Access-Control-Request-Headers", List.of(NO_ASCII));
        cases.put("Content-Language", List.of(NO_ASCII));
        cases.put("Content-Range", List.of("bytes 0-1/x"));
        cases.put("ce-id", List.of(NO_ASCII, "", "%zz"));
        cases.put("ce-specversion", List.of("1.0", "9"));
        return cases;
    }
}
