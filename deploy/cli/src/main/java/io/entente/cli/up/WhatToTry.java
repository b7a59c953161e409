package io.entente.cli.up;

import io.entente.cli.instance.Ports;
import io.entente.cli.terminal.Terminal;

/** Where everything is, and what a newcomer can do with it. */
record WhatToTry(Terminal terminal) {

    void show(Ports ports) {
        terminal.line("");
        terminal.heading("Addresses");
        terminal.line("  post events   " + ports.ingestUri());
        terminal.line("  read models   " + ports.queryUri());
        terminal.line("  Kafka         " + ports.bootstrapServers());
        terminal.line("  PostgreSQL    127.0.0.1:" + ports.postgres() + " (database and user: entente, no password)");
        terminal.heading("Try");
        terminal.line("  curl '" + ports.queryUri() + "/agreements?inForceOn=2019-09-16'");
        terminal.line("  curl '" + ports.queryUri() + "/partnerships/fr-idf~vn-hn'");
        terminal.line("  curl '" + ports.queryUri() + "/partnerships/fr-idf~vn-hn/timeline'");
        terminal.line("");
    }
}
