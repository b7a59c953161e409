/** Builds the read models anew beside those that serve, proves them, promotes them and takes that back. */
package io.entente.cli.replay;
