package io.entente.cli.instance;

import io.entente.localstack.Loopback;
import java.net.URI;

/** Where the four processes listen on 127.0.0.1. */
public record Ports(int ingest, int query, int kafka, int postgres) {

    public static final Ports DEFAULT = new Ports(8081, 8080, 19092, 15432);

    public URI ingestUri() {
        return uri(ingest);
    }

    public URI queryUri() {
        return uri(query);
    }

    public String bootstrapServers() {
        return Loopback.ADDRESS + ":" + kafka;
    }

    private static URI uri(int port) {
        return URI.create("http://" + Loopback.ADDRESS + ":" + port);
    }
}
