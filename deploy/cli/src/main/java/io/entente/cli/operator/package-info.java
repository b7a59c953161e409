/** What the commands of operators have in common: whom they ask, who asks, and how the answer is told. */
package io.entente.cli.operator;
