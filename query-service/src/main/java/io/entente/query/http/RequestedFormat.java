package io.entente.query.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;

/** The suffix by which this request names its format, to be kept in links to other pages; empty for none. */
@RequestScoped
class RequestedFormat {

    private String suffix = "";

    /** The address with its format, as the client wrote it. */
    URI named(URI address) {
        return UriBuilder.fromUri(address)
                .replacePath(address.getRawPath() + suffix)
                .build();
    }

    void is(String named) {
        suffix = named;
    }
}
