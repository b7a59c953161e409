package io.entente.ingest.http;

/** A body is compressed in a way that cannot be undone here. Compress it with gzip or not at all. */
public final class UnsupportedContentCodingException extends RuntimeException {

    private final String coding;

    UnsupportedContentCodingException(String coding) {
        super("the body is coded as '" + coding + "'; send it with gzip or as it is");
        this.coding = coding;
    }

    public String coding() {
        return coding;
    }
}
