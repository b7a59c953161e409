package io.entente.endtoend;

import java.util.List;

/** Streams for traffic, enough of them that every partition has some. */
final class Partnerships {

    static final List<String> ALL = List.of(
            "fr-idf~vn-hn",
            "la-vt~vn-hn",
            "de-be~fr-idf",
            "jp-13~vn-hn",
            "gb-lnd~us-ny",
            "fr-idf~ma-cas",
            "fr-ara~pl-ds",
            "ca-qc~fr-bre",
            "de-bw~fr-ara",
            "fr-idf~tn-tun",
            "es-ct~fr-occ",
            "fr-paca~it-21");

    private Partnerships() {}
}
