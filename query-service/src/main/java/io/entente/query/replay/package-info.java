/** Builds generations beside the serving one: loads the log, folds each stream once, and proves the result before it is promoted. */
package io.entente.query.replay;
