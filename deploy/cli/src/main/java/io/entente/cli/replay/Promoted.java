package io.entente.cli.replay;

/** @param before the generation that served until now; the same when it already did */
record Promoted(int before, int now) {}
