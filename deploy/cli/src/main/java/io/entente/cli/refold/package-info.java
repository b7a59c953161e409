/** Folds streams again whose rows are in doubt. */
package io.entente.cli.refold;
