package io.entente.cli.terminal;

/** What has to be confirmed was asked for by a script. */
public final class NobodyToConfirmException extends RuntimeException {

    NobodyToConfirmException(String question) {
        super(question + " Nobody is there to confirm it, so nothing has changed; a script says --yes");
    }
}
