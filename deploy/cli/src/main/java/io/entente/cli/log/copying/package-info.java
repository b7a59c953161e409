/** {@code entente log copy}: the log into a topic with another partition count. */
package io.entente.cli.log.copying;
