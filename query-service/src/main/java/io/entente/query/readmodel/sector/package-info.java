/** Fields of cooperation in the classifications of others: purpose codes of the OECD, targets of the United Nations. */
package io.entente.query.readmodel.sector;
