/** Places in the log, and how far a reader has seen it. */
package io.entente.common.position;
